/** Changes to a schema, each with the kind under which it is told and its group in a request and in an answer. */
import type { Group } from "../../scripts/upstream/table.ts";
import { become, type Schema } from "./schemas.ts";

export type Verdict = readonly [inRequest: Group, inAnswer: Group];
/** The keywords that a schema must have for the change: a value, none or any. */
type Fits = Readonly<Record<string, unknown>> | ((schema: Schema, members: ReadonlySet<Schema>) => boolean);
type Write = Readonly<Record<string, unknown>> | ((schema: Schema) => void);

/** What allows less; the same the other way round allows more. */
export const less: Verdict = ["breaking", "relaxing"];
export const more: Verdict = ["relaxing", "breaking"];
const breaking: Verdict = ["breaking", "breaking"];
export const added: Verdict = ["additions", "additions"];
const [none, any] = [undefined, Symbol("any value")];

const optional = ({ properties = {}, required = [] }: Schema): string | undefined =>
  Object.keys(properties).find((name) => !required.includes(name));
const withFields: Fits = { properties: any, allOf: none };
const withOptional: Fits = (schema) => fitsTo(withFields, schema) && optional(schema) !== undefined;
const addField: Write = ({ properties }) => Object.assign(properties ?? {}, { more: { type: "string" } });

const rows: readonly (readonly [name: string, kind: string, Verdict, Fits, Write])[] = [
  ["a longest length", "maxLength", less, { type: "string", maxLength: none }, { maxLength: 7 }],
  ["a shorter longest length", "maxLength", less, { maxLength: any }, add("maxLength", -1)],
  ["a longer longest length", "maxLength", more, { maxLength: any }, add("maxLength", 1)],
  ["no longest length", "maxLength", more, { maxLength: any }, { maxLength: none }],
  ["a shortest length", "minLength", less, { type: "string", minLength: none }, { minLength: 1 }],
  ["at least one element", "minItems", less, { type: "array", minItems: none }, { minItems: 1 }],
  ["possibly no element", "minItems", more, { minItems: any }, { minItems: none }],
  ["fewer elements", "maxItems", less, { maxItems: any }, add("maxItems", -1)],
  ["more elements", "maxItems", more, { maxItems: any }, add("maxItems", 1)],
  ["no element twice", "uniqueItems", less, { type: "array", uniqueItems: none }, { uniqueItems: true }],
  ["elements twice", "uniqueItems", more, { uniqueItems: any }, { uniqueItems: none }],
  ["a lowest number", "minimum", less, { type: "integer", minimum: none }, { minimum: 1 }],
  ["a lower lowest number", "minimum", more, { minimum: any }, add("minimum", -1)],
  ["a highest number", "maximum", less, { type: "integer", maximum: none }, { maximum: 5 }],
  ["a pattern", "pattern", less, { type: "string", pattern: none }, { pattern: "^a$" }],
  ["no pattern", "pattern", more, { pattern: any }, { pattern: none }],
  ["another pattern", "pattern", breaking, { pattern: any }, { pattern: "^other$" }],
  ["64 bits", "format", more, { format: "int32" }, { format: "int64" }],
  ["32 bits", "format", less, { format: "int64" }, { format: "int32" }],
  ["a time with the date", "format", breaking, { format: "date" }, { format: "date-time" }],
  ["fractions", "type", more, { type: "integer" }, { type: "number" }],
  ["a text for a number", "type", breaking, { type: "integer" }, (schema) => become(schema, { type: "string" })],
  [
    "null",
    "type",
    more,
    // What is a member of an `allOf` is told beside it.
    (schema, members) => fitsTo({ type: any, nullable: none, allOf: none }, schema) && !members.has(schema),
    { nullable: true },
  ],
  ["no null", "type", less, { nullable: any }, { nullable: none }],
  ["a value more", "enum", added, { enum: any }, (schema) => schema.enum?.push("NEW")],
  ["a value less", "enum", less, { enum: any }, (schema) => schema.enum?.shift()],
  ["a field that may be left out", "field", added, withFields, addField],
  [
    "a field that is required",
    "field",
    ["breaking", "additions"],
    { ...withFields, required: any },
    (schema) => {
      addField(schema);
      schema.required?.push("more");
    },
  ],
  [
    "a field less",
    "field",
    breaking,
    withOptional,
    (schema) => Reflect.deleteProperty(schema.properties ?? {}, optional(schema) ?? ""),
  ],
  [
    "a field required",
    "required",
    less,
    withOptional,
    (schema) => (schema.required = [...(schema.required ?? []), optional(schema) ?? ""]),
  ],
  [
    "a field no longer required",
    "required",
    more,
    ({ properties = {}, required = [] }) => required[0] !== undefined && required[0] in properties,
    ({ required }) => required?.shift(),
  ],
  ["no other fields", "additionalProperties", less, withFields, { additionalProperties: false }],
  ["a deprecation", "deprecated", added, { type: any }, { deprecated: true }],
];

function add(keyword: string, by: number): Write {
  return (schema) => (schema[keyword] = Number(schema[keyword]) + by);
}

function fitsTo(fits: Fits, schema: Schema, members: ReadonlySet<Schema> = new Set()): boolean {
  if (typeof fits === "function") return fits(schema, members);
  return Object.entries(fits).every(([keyword, value]) =>
    value === any ? schema[keyword] !== undefined : schema[keyword] === value,
  );
}

function write(what: Write, schema: Schema): void {
  if (typeof what === "function") what(schema);
  else Object.assign(schema, what);
  for (const keyword of Object.keys(schema)) if (schema[keyword] === undefined) Reflect.deleteProperty(schema, keyword);
}

export const changes = rows.map(([name, kind, [inRequest, inAnswer], fits, what]) => ({
  name,
  kind,
  inRequest,
  inAnswer,
  fits: (schema: Schema, members: ReadonlySet<Schema>) => fitsTo(fits, schema, members),
  change: (schema: Schema) => write(what, schema),
}));
