import { type Description, openEnum, resolve, type Schema } from "../generate/description.ts";
import { figure } from "./figure.ts";
import type { Language } from "./language.ts";
import { table } from "../table.ts";

/** Where the tables stand: ids are `number | bigint` in requests and `number` in responses. */
export interface Place {
  readonly description: Description;
  readonly language: Language;
  readonly operation: string;
  readonly side: "fields" | "result";
}

/** The name of the schema that a schema or its list element refers to. */
const nameOf = ({ $ref, items }: Schema): string | undefined =>
  $ref?.split("/").at(-1) ?? (items ? nameOf(items) : undefined);

/** The target of a reference, with the description beside the reference. */
function described(description: Description, schema: Schema): Schema {
  const { $ref, ...beside } = schema;
  return $ref === undefined ? schema : { ...resolve(description, schema), ...beside };
}

function range({ say }: Language, least: unknown, most: unknown): string[] {
  if (least === undefined && most === undefined) return [];
  if (least === most) return [figure(most)];
  if (least === undefined) return [say("at most $1", figure(most))];
  return [most === undefined ? say("at least $1", figure(least)) : say("$1 to $2", figure(least), figure(most))];
}

function limits(language: Language, schema: Schema): string {
  const { minItems, maxItems, minLength, maxLength, minimum, maximum, format } = schema;
  const { say } = language;
  const isOnlyNotEmpty = minLength === 1 && maxLength === undefined;
  return [
    ...range(language, minItems, maxItems).map((text) => say("$1 elements", text)),
    ...(isOnlyNotEmpty ? [say("not empty")] : range(language, minLength, maxLength)).map((text) =>
      isOnlyNotEmpty ? text : say("$1 characters", text),
    ),
    ...range(language, minimum, maximum),
    ...(format === "date" ? [say("`YYYY-MM-DD`")] : []),
  ].join(", ");
}

const listed = (values: readonly unknown[]): string => values.map((value) => `\`${JSON.stringify(value)}\``).join(", ");

function plainType({ type, format }: Schema, side: Place["side"]): string {
  const [plain] = [type].flat();
  if (plain === "string" || plain === "boolean") return plain;
  return side === "fields" && format === "int64" ? "number | bigint" : "number";
}

function typeWithoutNull(place: Place, schema: Schema, whole: Schema): string {
  const { language, side } = place;
  const { say } = language;
  const known = openEnum(whole);
  if (known) {
    if (known.length > 20) return say("`string` ($1 are known)", known.length);
    return say("$1 or another `string`", listed(known));
  }
  if (whole.enum) return listed(whole.enum);
  const limited = limits(language, whole);
  if (whole.items) {
    const element = typeOf(place, whole.items);
    return limited === "" ? say("list of $1", element) : say("list ($1) of $2", limited, element);
  }
  const name = nameOf(schema);
  if (whole.properties && name !== undefined) return `[${name}](#${name.toLowerCase()})`;
  return `\`${plainType(whole, side)}\`${limited === "" ? "" : ` (${limited})`}`;
}

function typeOf(place: Place, schema: Schema): string {
  const whole = described(place.description, schema);
  const type = typeWithoutNull(place, schema, whole);
  return [whole.type].flat().includes("null") ? place.language.say("$1 or `null`", type) : type;
}

/** The fields of an object; `parent` is the field that holds it. */
function fieldTable(place: Place, { properties = {}, required = [] }: Schema, parent: string | undefined): string {
  const { description, language, operation, side } = place;
  const rows = Object.entries(properties).map(([name, schema]) => {
    if (nameOf(schema) === undefined && (schema.items ?? schema).properties)
      throw new Error(`The object of ${name} needs a name under components/schemas: by it the page has a table for it`);
    const { deprecated, description: text = "", "x-rules": rules = [] } = described(description, schema);
    const own = language.tell(text, operation, side, parent === undefined ? name : `${parent}.${name}`);
    const meaning = [
      ...(deprecated ? [`**${language.say("Deprecated.")}**`] : []),
      own.trim(),
      ...(rules.length > 0 ? [`${language.say("Rule")}: ${rules.map((rule) => `\`${rule}\``).join(", ")}.`] : []),
    ];
    const field = `**\`${name}${required.includes(name) ? "" : "?"}\`**`;
    return [`${field}<br>${typeOf(place, schema)}`, meaning.join(" ")];
  });
  return table([language.say("Field"), language.say("Meaning")], rows);
}

/** The fields of an object, followed by those of every nested object, each described once. */
export function fieldTables(place: Place, schema: Schema): string {
  const { description, language, operation, side } = place;
  const first = described(description, schema);
  const parts = [fieldTable(place, first, undefined)];
  const seen = new Set<string>();
  const waiting = [first];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const [field, inField] of Object.entries(next.properties ?? {})) {
      const name = nameOf(inField);
      const inner = described(description, inField.items ?? inField);
      if (name === undefined || seen.has(name) || !inner.properties) continue;
      seen.add(name);
      waiting.push(inner);
      const own = description.components.schemas[name]?.description ?? "";
      parts.push(`### ${name}`, language.tell(own, operation, side, `${field}[]`), fieldTable(place, inner, field));
    }
  }
  return parts.join("\n\n");
}
