/** Changes to a schema, each with the kind under which it is told and its group in a request and in an answer. */
import type { Group } from "../../scripts/upstream/table.ts";
import { become, type Schema } from "./schemas.ts";

interface Change {
  readonly name: string;
  readonly kind: string;
  readonly inRequest: Group;
  readonly inAnswer: Group;
  /** Whether it changes this schema; what is a member of an `allOf` is told beside it. */
  readonly fits: (schema: Schema, members: ReadonlySet<Schema>) => boolean;
  readonly change: (schema: Schema) => void;
}

const is =
  (type: string) =>
  (schema: Schema): boolean =>
    schema.type === type;
const has =
  (keyword: string) =>
  (schema: Schema): boolean =>
    schema[keyword] !== undefined;
const both =
  (...all: readonly Change["fits"][]): Change["fits"] =>
  (schema, members) =>
    all.every((fits) => fits(schema, members));
const not =
  (fits: Change["fits"]): Change["fits"] =>
  (schema, members) =>
    !fits(schema, members);
const set =
  (keyword: string, value: unknown) =>
  (schema: Schema): void => {
    schema[keyword] = value;
  };
const drop =
  (keyword: string) =>
  (schema: Schema): void => {
    Reflect.deleteProperty(schema, keyword);
  };
const add =
  (keyword: string, by: number) =>
  (schema: Schema): void => {
    schema[keyword] = Number(schema[keyword]) + by;
  };

type Row = readonly [string, string, Group, Group, Change["fits"], Change["change"]];

/** What allows less; the same the other way round allows more. */
const narrower = (name: string, kind: string, fits: Change["fits"], change: Change["change"]): Row => [
  name,
  kind,
  "breaking",
  "relaxing",
  fits,
  change,
];
const wider = (name: string, kind: string, fits: Change["fits"], change: Change["change"]): Row => [
  name,
  kind,
  "relaxing",
  "breaking",
  fits,
  change,
];

const optional = ({ properties = {}, required = [] }: Schema): string | undefined =>
  Object.keys(properties).find((name) => !required.includes(name));
const isMember: Change["fits"] = (schema, members) => members.has(schema);
const withFields = both(has("properties"), not(has("allOf")));

const rows: readonly Row[] = [
  narrower("a longest length", "maxLength", both(is("string"), not(has("maxLength"))), set("maxLength", 7)),
  narrower("a shorter longest length", "maxLength", has("maxLength"), add("maxLength", -1)),
  wider("a longer longest length", "maxLength", has("maxLength"), add("maxLength", 1)),
  wider("no longest length", "maxLength", has("maxLength"), drop("maxLength")),
  narrower("a shortest length", "minLength", both(is("string"), not(has("minLength"))), set("minLength", 1)),
  narrower("at least one element", "minItems", both(is("array"), not(has("minItems"))), set("minItems", 1)),
  wider("possibly no element", "minItems", has("minItems"), drop("minItems")),
  narrower("fewer elements", "maxItems", has("maxItems"), add("maxItems", -1)),
  wider("more elements", "maxItems", has("maxItems"), add("maxItems", 1)),
  narrower("no element twice", "uniqueItems", both(is("array"), not(has("uniqueItems"))), set("uniqueItems", true)),
  wider("elements twice", "uniqueItems", has("uniqueItems"), drop("uniqueItems")),
  narrower("a lowest number", "minimum", both(is("integer"), not(has("minimum"))), set("minimum", 1)),
  wider("a lower lowest number", "minimum", has("minimum"), add("minimum", -1)),
  narrower("a highest number", "maximum", both(is("integer"), not(has("maximum"))), set("maximum", 5)),
  narrower("a pattern", "pattern", both(is("string"), not(has("pattern"))), set("pattern", "^a$")),
  wider("no pattern", "pattern", has("pattern"), drop("pattern")),
  ["another pattern", "pattern", "breaking", "breaking", has("pattern"), set("pattern", "^other$")],
  wider("64 bits", "format", ({ format }) => format === "int32", set("format", "int64")),
  narrower("32 bits", "format", ({ format }) => format === "int64", set("format", "int32")),
  [
    "a time with the date",
    "format",
    "breaking",
    "breaking",
    ({ format }) => format === "date",
    set("format", "date-time"),
  ],
  wider("fractions", "type", is("integer"), set("type", "number")),
  [
    "a text for a number",
    "type",
    "breaking",
    "breaking",
    is("integer"),
    (schema) => become(schema, { type: "string" }),
  ],
  wider(
    "null",
    "type",
    both(has("type"), not(has("nullable")), not(has("allOf")), not(isMember)),
    set("nullable", true),
  ),
  narrower("no null", "type", has("nullable"), drop("nullable")),
  ["a value more", "enum", "additions", "additions", has("enum"), (schema) => schema.enum?.push("NEW")],
  narrower("a value less", "enum", has("enum"), (schema) => schema.enum?.shift()),
  [
    "a field that may be left out",
    "field",
    "additions",
    "additions",
    withFields,
    ({ properties }) => Object.assign(properties ?? {}, { more: { type: "string" } }),
  ],
  [
    "a field that is required",
    "field",
    "breaking",
    "additions",
    both(withFields, has("required")),
    ({ properties, required }) => {
      Object.assign(properties ?? {}, { more: { type: "string" } });
      required?.push("more");
    },
  ],
  [
    "a field less",
    "field",
    "breaking",
    "breaking",
    both(withFields, (schema) => optional(schema) !== undefined),
    (schema) => Reflect.deleteProperty(schema.properties ?? {}, optional(schema) ?? ""),
  ],
  narrower(
    "a field required",
    "required",
    both(withFields, (schema) => optional(schema) !== undefined),
    (schema) => {
      schema.required = [...(schema.required ?? []), optional(schema) ?? ""];
    },
  ),
  wider(
    "a field no longer required",
    "required",
    ({ properties = {}, required = [] }) => required[0] !== undefined && required[0] in properties,
    ({ required }) => required?.shift(),
  ),
  narrower("no other fields", "additionalProperties", withFields, set("additionalProperties", false)),
  ["a deprecation", "deprecated", "additions", "additions", has("type"), set("deprecated", true)],
];

export const changes = rows.map(([name, kind, inRequest, inAnswer, fits, change]): Change => {
  return { name, kind, inRequest, inAnswer, fits, change };
});
