import { CannotCompare } from "../CannotCompare.ts";
import type { Documents } from "../source/Documents.ts";
import { isObject, type JsonObject } from "../source/isObject.ts";
import { both } from "./both.ts";
import { finish } from "./finish.ts";
import { limitsOf } from "./limitsOf.ts";
import { notesOf } from "./notesOf.ts";
import { rulesOf, trimming } from "./rulesOf.ts";
import { anything, type Field, type Shape } from "./Shape.ts";
import { textOf } from "../source/textOf.ts";
import { withChoice } from "./withChoice.ts";

/** Far more than four operations need; a description that exceeds it expands on purpose. */
const mostSchemas = 50_000;
const nothing: Shape = { ...anything, types: new Set(), nullable: false };
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Reads the schemas of one description. */
export class SchemaReader {
  private readonly documents: Documents;
  private readonly gathered = new Map<string, Shape>();
  private readonly within = new Set<string>();
  private count = 0;

  constructor(documents: Documents) {
    this.documents = documents;
  }

  read(schema: unknown): Shape {
    return finish(this.gather(schema));
  }

  /** A schema with allOf merged but not normalized: it may be a member of another allOf. */
  private gather(schema: unknown): Shape {
    this.spend();
    if (schema === true || schema === undefined) return anything;
    if (schema === false) return nothing;
    if (!isObject(schema)) throw new CannotCompare(`a schema is ${textOf(schema).slice(0, 40)}`);

    const { $ref } = schema;
    const members = list(schema["allOf"]).map((member) => this.gather(member));
    if ($ref !== undefined && typeof $ref !== "string")
      throw new CannotCompare(`a reference is ${textOf($ref).slice(0, 40)}`);
    if (typeof $ref === "string") members.unshift(this.referred($ref));
    const own = this.own(schema);
    let shape = members.reduce((one, other) => both(one, other, this.spend), own);
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const branches = list(schema[keyword]).map((branch) => this.read(branch));
      if (branches.length > 0) shape = withChoice(shape, keyword, branches, this.spend);
    }
    return {
      ...shape,
      // Beside a reference or allOf that excludes it, null means nothing; those who write it there mean it.
      nullable: own.nullable === true ? true : shape.nullable,
      notes: new Map([...shape.notes, ...own.notes]),
    };
  }

  private readonly spend = (): void => {
    this.count += 1;
    if (this.count > mostSchemas) throw new CannotCompare(`it reaches more than ${mostSchemas} schemas`);
  };

  private referred($ref: string): Shape {
    const shape = this.gathered.get($ref) ?? this.follow($ref, (schema) => this.gather(schema));
    this.gathered.set($ref, shape);
    return shape;
  }

  private follow<T>($ref: string, use: (value: unknown) => T): T {
    if (this.within.has($ref)) throw new CannotCompare(`${this.documents.short($ref)} contains itself`);
    this.within.add($ref);
    const result = use(this.documents.follow($ref));
    this.within.delete($ref);
    return result;
  }

  /** What a schema says itself, without its allOf and choices. */
  private own(schema: JsonObject): Shape {
    const listed = Array.isArray(schema["enum"]) ? schema["enum"] : "const" in schema ? [schema["const"]] : undefined;
    const values = listed?.filter((value) => value !== null).map(textOf);
    const onlyNull = listed !== undefined && values?.length === 0;
    const given = [schema["type"]].flat().filter((type) => typeof type === "string");
    const types = onlyNull ? [] : given.filter((type) => type !== "null");
    const mayBeNull = given.includes("null") || schema["nullable"] === true || listed?.includes(null) === true;
    const extra = schema["additionalProperties"];
    return {
      ...anything,
      types: given.length > 0 || onlyNull ? new Set(types) : undefined,
      nullable: mayBeNull ? true : given.length > 0 ? false : undefined,
      values: values && !onlyNull ? { known: new Set(values), open: false } : undefined,
      limits: limitsOf(schema),
      rules: rulesOf(schema, (value) => this.settled(value)),
      fields: this.fields(schema),
      others: extra === undefined || extra === true ? undefined : extra === false ? false : this.read(extra),
      items: "items" in schema ? this.read(schema["items"]) : undefined,
      notes: notesOf(schema, trimming),
      deprecated: schema["deprecated"] === true,
      fallback: "default" in schema ? textOf(schema["default"]) : undefined,
    };
  }

  private fields(schema: JsonObject): Map<string, Field> {
    const required = new Set(list(schema["required"]));
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    const fields = new Map<string, Field>();
    for (const [name, property] of Object.entries(properties)) {
      fields.set(name, { required: required.has(name), shape: this.read(property) });
    }
    for (const name of required) {
      // Market requires fields that it does not describe.
      if (typeof name === "string" && !fields.has(name)) fields.set(name, { required: true, shape: anything });
    }
    return fields;
  }

  /** A value of a keyword with no references left, without its prose. */
  private settled(value: unknown): unknown {
    this.spend();
    if (Array.isArray(value)) return value.map((item) => this.settled(item));
    if (!isObject(value)) return value;
    const { $ref } = value;
    if (typeof $ref === "string") return this.follow($ref, (target) => this.settled(target));
    const meant = Object.entries(value).filter(([key]) => key !== "description" && key !== "title");
    return Object.fromEntries(meant.map(([key, item]) => [key, this.settled(item)]));
  }
}
