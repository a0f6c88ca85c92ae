import { type Description, openEnum, resolve, type Schema } from "../generate/description.ts";
import { table } from "../table.ts";
import { figure } from "./figure.ts";
import type { Language } from "./language.ts";

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

function range({ say }: Language, least: unknown, most: unknown): string {
  if (least === most) return least === undefined ? "" : figure(most);
  if (least === undefined) return say("at most $1", figure(most));
  return most === undefined ? say("at least $1", figure(least)) : say("$1 to $2", figure(least), figure(most));
}

function limits(language: Language, schema: Schema): string {
  const { minItems, maxItems, minLength, maxLength, minimum, maximum, format } = schema;
  const { say } = language;
  const [items, length] = [range(language, minItems, maxItems), range(language, minLength, maxLength)];
  const isOnlyNotEmpty = minLength === 1 && maxLength === undefined;
  const all = [
    items && say("$1 elements", items),
    isOnlyNotEmpty ? say("not empty") : length && say("$1 characters", length),
    range(language, minimum, maximum),
    format === "date" && say("`YYYY-MM-DD`"),
  ];
  return all.filter(Boolean).join(", ");
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

/** The fields of an object; `parent` is the field that holds it, if any. */
function fieldTable(place: Place, { properties = {}, required = [] }: Schema, parent: string): string {
  const { description, language, operation, side } = place;
  const rows = Object.entries(properties).map(([name, schema]) => {
    if (nameOf(schema) === undefined && (schema.items ?? schema).properties)
      throw new Error(`The object of ${name} needs a name under components/schemas: by it the page has a table for it`);
    const { deprecated, description: text = "", "x-rules": rules = [] } = described(description, schema);
    const own = language.tell(text, operation, side, parent === "" ? name : `${parent}.${name}`);
    const meaning = [
      deprecated && `**${language.say("Deprecated.")}**`,
      own.trim(),
      rules.length > 0 && `${language.say("Rule")}: ${rules.map((rule) => `\`${rule}\``).join(", ")}.`,
    ];
    const field = `**\`${name}${required.includes(name) ? "" : "?"}\`**`;
    return [`${field}<br>${typeOf(place, schema)}`, meaning.filter(Boolean).join(" ")];
  });
  return table([language.say("Field"), language.say("Meaning")], rows);
}

/** The fields of an object, followed by those of every nested object, each described once. */
export function fieldTables(place: Place, schema: Schema): string {
  const { description, language, operation, side } = place;
  const objects = new Map([["", { object: described(description, schema), parent: "" }]]);
  // What is found on the way has its turn, too.
  for (const { object } of objects.values()) {
    for (const [parent, field] of Object.entries(object.properties ?? {})) {
      const name = nameOf(field) ?? "";
      const inner = described(description, field.items ?? field);
      if (inner.properties && !objects.has(name)) objects.set(name, { object: inner, parent });
    }
  }
  const parts = Array.from(objects, ([name, { object, parent }]) => {
    if (name === "") return fieldTable(place, object, parent);
    const own = description.components.schemas[name]?.description ?? "";
    const words = language.tell(own, operation, side, `${parent}[]`);
    return `### ${name}\n\n${words}\n\n${fieldTable(place, object, parent)}`;
  });
  return parts.join("\n\n");
}
