import { type Description, openEnum, resolve, type Schema } from "../generate/description.ts";
import { figure } from "./figure.ts";

/** Ids are `number | bigint` in requests and `number` in responses. */
type Side = "input" | "result";

const inOneLine = (text: string): string => text.trim().replaceAll(/\n\n+/g, "<br>").replaceAll("\n", " ");
const cell = (text: string): string => inOneLine(text).replaceAll("|", String.raw`\|`);

/** The name of the schema that a schema or its list element refers to. */
const nameOf = ({ $ref, items }: Schema): string | undefined =>
  $ref?.split("/").at(-1) ?? (items ? nameOf(items) : undefined);

/** The target of a reference, with the description beside the reference. */
function described(description: Description, schema: Schema): Schema {
  const { $ref, ...beside } = schema;
  return $ref === undefined ? schema : { ...resolve(description, schema), ...beside };
}

function range(least: unknown, most: unknown, unit = ""): string[] {
  if (least === undefined && most === undefined) return [];
  if (least === most) return [`${figure(most)}${unit}`];
  if (least === undefined) return [`at most ${figure(most)}${unit}`];
  if (most !== undefined) return [`${figure(least)} to ${figure(most)}${unit}`];
  return [unit === "" ? `at least ${figure(least)}` : "not empty"];
}

function limits({ minItems, maxItems, minLength, maxLength, minimum, maximum, format }: Schema): string {
  const all = [
    ...range(minItems, maxItems, " elements"),
    ...range(minLength, maxLength, " characters"),
    ...range(minimum, maximum),
    ...(format === "date" ? ["`YYYY-MM-DD`"] : []),
  ];
  return all.length > 0 ? ` (${all.join(", ")})` : "";
}

const listed = (values: readonly unknown[]): string => values.map((value) => `\`${JSON.stringify(value)}\``).join(", ");

function openEnumType(known: readonly unknown[]): string {
  if (known.length > 20) return `\`string\` (${known.length} are known)`;
  return `${listed(known)} or another \`string\``;
}

function plainType(type: string | undefined, format: string | undefined, side: Side): string {
  if (type === "string" || type === "boolean") return type;
  return side === "input" && format === "int64" ? "number | bigint" : "number";
}

function typeOf(description: Description, schema: Schema, side: Side): string {
  const whole = described(description, schema);
  const [type, ...others] = [whole.type].flat();
  const orNull = others.includes("null") ? " or `null`" : "";
  const known = openEnum(whole);
  if (known) return openEnumType(known);
  if (whole.enum) return `${listed(whole.enum)}${orNull}`;
  if (whole.items) return `list${limits(whole)} of ${typeOf(description, whole.items, side)}${orNull}`;
  const name = nameOf(schema);
  if (whole.properties && name !== undefined) return `[${name}](#${name.toLowerCase()})${orNull}`;
  return `\`${plainType(type, whole.format, side)}\`${limits(whole)}${orNull}`;
}

function table(description: Description, { properties = {}, required = [] }: Schema, side: Side): string {
  const rows = Object.entries(properties).map(([name, schema]) => {
    if (nameOf(schema) === undefined && (schema.items ?? schema).properties)
      throw new Error(`The object of ${name} needs a name under components/schemas: by it the page has a table for it`);
    const { deprecated, description: text, "x-rules": rules = [] } = described(description, schema);
    const asked = rules.length > 0 ? ` Rule: ${rules.map((rule) => `\`${rule}\``).join(", ")}.` : "";
    const meaning = `${deprecated ? "**Deprecated.** " : ""}${(text ?? "").trim()}${asked}`;
    const field = `**\`${name}${required.includes(name) ? "" : "?"}\`**`;
    return `| ${field}<br>${cell(typeOf(description, schema, side))} | ${cell(meaning)} |`;
  });
  return ["| Field | Meaning |", "| --- | --- |", ...rows].join("\n");
}

/** The fields of an object, followed by those of every nested object, each described once. */
export function fieldTables(description: Description, schema: Schema, side: Side): string {
  const parts = [table(description, described(description, schema), side)];
  const seen = new Set<string>();
  const waiting = [described(description, schema)];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const field of Object.values(next.properties ?? {})) {
      const name = nameOf(field);
      const inner = described(description, field.items ?? field);
      if (name === undefined || seen.has(name) || !inner.properties) continue;
      seen.add(name);
      waiting.push(inner);
      const own = description.components.schemas[name]?.description ?? "";
      parts.push(`### ${name}\n\n${own}`, table(description, inner, side));
    }
  }
  return parts.join("\n\n");
}
