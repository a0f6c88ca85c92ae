import { CannotCompare } from "../CannotCompare.ts";
import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import type { Description } from "../read/Description.ts";
import { unique } from "../table.ts";
import { addChoice } from "./addChoice.ts";
import { Facts } from "./Facts.ts";
import { allowNull, normalize, typeOfKeyword } from "./normalize.ts";

const limit = /^((min|max)(Length|Items|Properties|imum)|multipleOf)$/;
const flag = /^(uniqueItems|deprecated)$/;
const trim = /^x-(transform|server-trims)$/;
/** Keywords that are read one by one or say nothing about values. */
const read = new Set(
  (
    "$ref $defs $schema $id $anchor $dynamicAnchor definitions type nullable enum const allOf oneOf anyOf " +
    "properties required additionalProperties items"
  ).split(" "),
);
const prose = /^(title|description|summary|examples?|externalDocs|xml|discriminator|\$comment|x-.*)$/s;
const isProse = (keyword: string): boolean => prose.test(keyword) && !trim.test(keyword);
const step = (name: string): string => `.${/^[\w$-]+$/u.test(name) ? name : JSON.stringify(name)}`;

/** Reads the schemas of one description: whatever way they are written, the same meaning gives the same facts. */
export class SchemaReader {
  private readonly description: Description;
  /** Whatever is read counts there. */
  private readonly whole: Facts;
  /** Answers with errors share most of their schemas. */
  private readonly known = new Map<string, Facts>();

  constructor(description: Description, whole: Facts) {
    [this.description, this.whole] = [description, whole];
  }

  /** A schema with allOf merged. It is not normalized yet: it may be a member of another allOf. */
  read(schema: unknown): Facts {
    this.whole.spend();
    const facts = new Facts(this.whole);
    if (schema === false) facts.add("", "type", []);
    else if (isObject(schema)) this.addAll(facts, schema);
    else if (schema !== true && schema !== undefined) {
      throw new CannotCompare(`a schema is ${textOf(schema).slice(0, 40)}`);
    }
    return facts;
  }

  private addAll(facts: Facts, schema: JsonObject): void {
    const { $ref } = schema;
    if (typeof $ref === "string") {
      const target = this.known.get($ref) ?? this.description.follow($ref, (schema) => this.read(schema));
      this.known.set($ref, target);
      facts.addAll(target);
    } else if ($ref !== undefined) throw new CannotCompare(`a reference is ${textOf($ref).slice(0, 40)}`);
    for (const member of listOf(schema["allOf"])) facts.addAll(this.read(member));
    const mayBeNull = this.addTypes(facts, schema);
    for (const [keyword, value] of Object.entries(schema)) this.addKeyword(facts, keyword, value, schema);
    this.addParts(facts, schema);
    facts.addProse("", schema, isProse);
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const branches = listOf(schema[keyword]).map((branch) => normalize(this.read(branch)));
      if (branches.length > 0) addChoice(facts, keyword, branches);
    }
    // Beside a reference or allOf that excludes it, null means nothing; those who write it there mean it.
    if (mayBeNull) allowNull(facts.at(""));
  }

  /** Adds types and values; says whether null is among them. */
  private addTypes(facts: Facts, { type, nullable, enum: list, const: only }: JsonObject): boolean {
    const listed = Array.isArray(list) ? listOf(list) : only === undefined ? undefined : [only];
    const stated = [type].flat().filter((name) => typeof name === "string");
    const values = listed?.filter((value) => value !== null).map(textOf);
    if (values?.length === 0) facts.add("", "type", []);
    else if (stated.length > 0) facts.add("", "type", unique(stated.filter((name) => name !== "null")));
    if (values && values.length > 0) {
      facts.add("", "enum", unique(values));
      facts.add("", "open", false);
    }
    return stated.includes("null") || nullable === true || listed?.includes(null) === true;
  }

  private addKeyword(facts: Facts, keyword: string, value: unknown, schema: JsonObject): void {
    const type = typeOfKeyword.get(keyword);
    if (type !== undefined) facts.add("", "implied type", [type]);
    // An excluded bound has a flag beside it in OpenAPI 3.0, and is a number of its own in 3.1.
    const kind = keyword.replace(/^exclusiveM(?=(in|ax)imum$)/, "m");
    if (limit.test(kind)) {
      const isExcluded = kind !== keyword || schema[kind.replace(/^m/, "exclusiveM")] === true;
      if (typeof value === "number") facts.add("", kind, isExcluded ? `${value}, itself excluded` : value);
    } else if (keyword === "default") facts.add("", keyword, textOf(value));
    else if (value === false || read.has(keyword) || isProse(keyword)) return;
    else if (keyword === "x-server-trims" || (keyword === "x-transform" && value === "trim"))
      facts.add("", "trimmed", true);
    else if (!flag.test(keyword)) {
      facts.add("", keyword, [typeof value === "string" ? value : textOf(this.settled(value))]);
    } else if (value === true) facts.add("", keyword, true);
  }

  private addParts(facts: Facts, schema: JsonObject): void {
    const properties = objectOf(schema["properties"]);
    const required = listOf(schema["required"]).filter((name) => typeof name === "string");
    // Market requires fields that it does not describe.
    for (const name of unique([...Object.keys(properties), ...required])) {
      facts.add(step(name), "field", "");
      if (Object.hasOwn(properties, name)) facts.addAll(this.read(properties[name]), step(name));
      if (required.includes(name)) facts.add(step(name), "required", true);
    }
    const others = schema["additionalProperties"];
    if (others === false) facts.add("", "additionalProperties", false);
    else if (isObject(others)) facts.addAll(this.read(others), ".*");
    if ("items" in schema) facts.addAll(this.read(schema["items"]), "[]");
  }

  /** A value of a keyword with no references left, without its prose. */
  private settled(value: unknown): unknown {
    this.whole.spend();
    if (Array.isArray(value)) return value.map((item) => this.settled(item));
    if (!isObject(value)) return value;
    const { $ref } = value;
    if (typeof $ref === "string") return this.description.follow($ref, (target) => this.settled(target));
    const meant = Object.entries(value).filter(([key]) => key !== "description" && key !== "title");
    return Object.fromEntries(meant.map(([key, item]) => [key, this.settled(item)]));
  }
}
