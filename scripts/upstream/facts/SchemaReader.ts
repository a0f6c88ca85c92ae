import { CannotCompare } from "../CannotCompare.ts";
import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import type { Description } from "../read/Description.ts";
import { addChoice } from "./addChoice.ts";
import { type Budget, Facts } from "./Facts.ts";
import { normalize } from "./normalize.ts";
import { addProse } from "./prose.ts";

const proseKeys = new Set(
  "title description summary example examples externalDocs xml discriminator $comment".split(" "),
);
const bounds = "minLength maxLength minItems maxItems minProperties maxProperties minimum maximum multipleOf".split(
  " ",
);
/** Keywords that are read one by one or say nothing about values. */
const read = new Set([
  ...bounds,
  ..."$ref $defs $schema $id $anchor $dynamicAnchor definitions type nullable enum const allOf oneOf anyOf".split(" "),
  ..."properties required additionalProperties items exclusiveMinimum exclusiveMaximum".split(" "),
  ..."uniqueItems deprecated default x-transform x-server-trims".split(" "),
]);
const step = (name: string): string => `.${/^[\w$-]+$/u.test(name) ? name : JSON.stringify(name)}`;

/** Reads the schemas of one description: whatever way they are written, the same meaning gives the same facts. */
export class SchemaReader {
  private readonly description: Description;
  private readonly budget: Budget;
  private readonly within = new Set<string>();
  /** Answers with errors share most of their schemas. */
  private readonly known = new Map<string, Facts>();

  constructor(description: Description, budget: Budget) {
    this.description = description;
    this.budget = budget;
  }

  /** A schema with allOf merged. It is not normalized yet: it may be a member of another allOf. */
  read(schema: unknown): Facts {
    this.budget.spend();
    const facts = new Facts(this.budget);
    if (schema === true || schema === undefined) return facts;
    if (schema === false) facts.add("", "type", []);
    else if (isObject(schema)) this.addAll(facts, schema);
    else throw new CannotCompare(`a schema is ${textOf(schema).slice(0, 40)}`);
    return facts;
  }

  private addAll(facts: Facts, schema: JsonObject): void {
    const { $ref } = schema;
    if (typeof $ref === "string") facts.addAll(this.referred($ref));
    else if ($ref !== undefined) throw new CannotCompare(`a reference is ${textOf($ref).slice(0, 40)}`);
    for (const member of listOf(schema["allOf"])) facts.addAll(this.read(member));
    const mayBeNull = this.addOwn(facts, schema);
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const branches = listOf(schema[keyword]).map((branch) => normalize(this.read(branch)));
      if (branches.length > 0) addChoice(facts, keyword, branches);
    }
    // Beside a reference or allOf that excludes it, null means nothing; those who write it there mean it.
    if (mayBeNull) facts.places.get("")?.set("nullable", true);
  }

  private referred($ref: string): Facts {
    const facts = this.known.get($ref) ?? this.follow($ref, (target) => this.read(target));
    this.known.set($ref, facts);
    return facts;
  }

  /** What a schema says itself; whether it says that it may be null. */
  private addOwn(facts: Facts, schema: JsonObject): boolean {
    const mayBeNull = this.addTypes(facts, schema);
    for (const keyword of bounds) {
      const value = schema[keyword];
      // An excluded bound has a flag beside it in OpenAPI 3.0, and is a number of its own in 3.1.
      const excluding = schema[keyword.replace(/^./, (letter) => `exclusive${letter.toUpperCase()}`)];
      if (typeof value === "number") facts.add("", keyword, excluding === true ? `${value}, itself excluded` : value);
      if (typeof excluding === "number") facts.add("", keyword, `${excluding}, itself excluded`);
    }
    if (schema["uniqueItems"] === true) facts.add("", "uniqueItems", true);
    if (schema["deprecated"] === true) facts.add("", "deprecated", true);
    if ("default" in schema) facts.add("", "default", textOf(schema["default"]));
    if (schema["x-server-trims"] === true || schema["x-transform"] === "trim") facts.add("", "trimmed", true);
    else if ("x-transform" in schema) facts.add("", "transform", [textOf(schema["x-transform"])]);
    this.addParts(facts, schema);
    for (const [keyword, value] of Object.entries(schema)) {
      if (read.has(keyword) || proseKeys.has(keyword) || keyword.startsWith("x-") || value === false) continue;
      facts.add("", keyword, [typeof value === "string" ? value : textOf(this.settled(value))]);
    }
    const prose = Object.entries(schema).filter(([key]) => proseKeys.has(key) || key.startsWith("x-"));
    addProse(facts, "", Object.fromEntries(prose), read);
    return mayBeNull;
  }

  private addTypes(facts: Facts, schema: JsonObject): boolean {
    const listed = Array.isArray(schema["enum"])
      ? listOf(schema["enum"])
      : "const" in schema
        ? [schema["const"]]
        : undefined;
    const values = listed?.filter((value) => value !== null).map(textOf);
    const given = [schema["type"]].flat().filter((type) => typeof type === "string");
    const onlyNull = values?.length === 0;
    const mayBeNull = given.includes("null") || schema["nullable"] === true || listed?.includes(null) === true;
    const types = onlyNull ? [] : given.filter((type) => type !== "null");
    if (given.length > 0 || onlyNull) facts.add("", "type", [...new Set(types)].sort());
    if (mayBeNull || given.length > 0) facts.add("", "nullable", mayBeNull);
    if (values && !onlyNull) {
      facts.add("", "enum", [...new Set(values)].sort());
      facts.add("", "open", false);
    }
    return mayBeNull;
  }

  private addParts(facts: Facts, schema: JsonObject): void {
    const properties = objectOf(schema["properties"]);
    const required = listOf(schema["required"]).filter((name) => typeof name === "string");
    // Market requires fields that it does not describe.
    for (const name of new Set([...Object.keys(properties), ...required])) {
      facts.add(step(name), "field", "");
      if (Object.hasOwn(properties, name)) facts.addAll(this.read(properties[name]), step(name));
    }
    for (const name of required) facts.add(step(name), "required", true);
    const others = schema["additionalProperties"];
    if (others === false) facts.add("", "additionalProperties", false);
    else if (isObject(others)) facts.addAll(this.read(others), ".*");
    if (Object.keys(properties).length + required.length > 0 || others === false || isObject(others)) {
      facts.add("", "implied type", "object");
    }
    if ("items" in schema) {
      facts.add("", "implied type", "array");
      facts.addAll(this.read(schema["items"]), "[]");
    }
  }

  private follow<T>($ref: string, use: (target: unknown) => T): T {
    if (this.within.has($ref)) throw new CannotCompare(`${this.description.short($ref)} contains itself`);
    this.within.add($ref);
    const result = use(this.description.follow($ref));
    this.within.delete($ref);
    return result;
  }

  /** A value of a keyword with no references left, without its prose. */
  private settled(value: unknown): unknown {
    this.budget.spend();
    if (Array.isArray(value)) return value.map((item) => this.settled(item));
    if (!isObject(value)) return value;
    if (typeof value["$ref"] === "string") return this.follow(value["$ref"], (target) => this.settled(target));
    const meant = Object.entries(value).filter(([key]) => key !== "description" && key !== "title");
    return Object.fromEntries(meant.map(([key, item]) => [key, this.settled(item)]));
  }
}
