import type { Failure } from "../../generated/validators.ts";
import type { Said } from "./findings.ts";
import { endless, unreadable } from "./readInput.ts";

/** `/items/0/slip` as a developer writes it: `items[0].slip`. */
export function spoken(path: string): string {
  if (path === "") return "The input";
  return path
    .slice(1)
    .split("/")
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");
}

// Both ask in ways that no trap of a proxy is called by and a revoked one cannot make throw.
function isDate(value: unknown): boolean {
  try {
    Date.prototype.getTime.call(value);
    return true;
  } catch {
    return false;
  }
}

function isArray(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (typeof value === "number" && !Number.isInteger(value)) return "a number that is not whole";
  if (typeof value !== "object") return `a ${typeof value}`;
  if (isArray(value)) return "an array";
  return isDate(value) ? "a Date" : "an object";
}

const kinds: Record<string, string> = {
  string: "a string",
  object: "an object",
  array: "an array",
  integer: "a whole number",
  number: "a number",
};

function typeHint(wanted: string, value: unknown): string | undefined {
  if (wanted === "id" && typeof value === "string")
    return "Pass ids as number or bigint: BigInt(id) keeps every digit.";
  if (wanted === "id" && typeof value === "number") return "Pass the id as Market gave it, without a fraction.";
  if (wanted === "string" && isDate(value)) {
    return "Pass the day as YYYY-MM-DD; mind the time zone when you make it from a Date.";
  }
  if (wanted === "string" && typeof value === "number") return "Keep it a string: a number loses leading zeros.";
  if (wanted === "array" && typeof value === "object") return "Wrap it in an array, or spread the collection into one.";
  return undefined;
}

const many = (limit: unknown, one: string): string => `${String(limit)} ${limit === 1 ? one : `${one}s`}`;

type Say = (name: string, failure: Failure) => Omit<Said, "path">;

const wrongType =
  (wanted: (failure: Failure) => string): Say =>
  (name, failure) => {
    const type = wanted(failure);
    return {
      rule: "schema.type",
      message: `${name} must be ${type === "id" ? "a whole number" : (kinds[type] ?? type)}, not ${kindOf(failure.value)}.`,
      hint: typeHint(type, failure.value),
    };
  };

const says: Record<string, Say> = {
  type: wrongType(({ params }) => String(params["type"])),
  wholeNumber: wrongType(() => "id"),
  int64: (name, { value }) => ({
    rule: "schema.format",
    message:
      typeof value === "bigint"
        ? `${name} does not fit into 64 bits.`
        : `${name} is beyond what a JavaScript number holds exactly.`,
    hint: typeof value === "bigint" ? undefined : "Pass it as a bigint, made from the digits as text.",
  }),
  calendarDate: (name) => ({
    rule: "schema.format",
    message: `${name} must be a day that exists, written YYYY-MM-DD.`,
    hint: "No time, no time zone, year first.",
  }),
  required: (name) => ({ rule: "schema.required", message: `${name} is missing.` }),
  atLeast: (name, { params }) => ({
    rule: "schema.minimum",
    message: `${name} must be at least ${String(params["limit"])}.`,
  }),
  minimum: (name, { params }) => ({
    rule: "schema.minimum",
    message: `${name} must be at least ${String(params["limit"])}.`,
  }),
  maximum: (name, { params }) => ({
    rule: "schema.maximum",
    message: `${name} must be at most ${String(params["limit"])}.`,
  }),
  minLength: (name, { params }) => ({
    rule: "schema.minLength",
    message:
      params["limit"] === 1 ? `${name} is empty.` : `${name} must have at least ${many(params["limit"], "character")}.`,
  }),
  maxLength: (name, { params }) => ({
    rule: "schema.maxLength",
    message: `${name} must have at most ${many(params["limit"], "character")}.`,
  }),
  minItems: (name, { params }) => ({
    rule: "schema.minItems",
    message:
      params["limit"] === 1 ? `${name} is empty.` : `${name} must have at least ${many(params["limit"], "element")}.`,
  }),
  maxItems: (name, { params }) => ({
    rule: "schema.maxItems",
    message: `${name} must have at most ${many(params["limit"], "element")}.`,
  }),
};

/** The failure in the words of this library, without the value that failed. */
export function schemaMessage(failure: Failure): Said {
  const missing = failure.params["missingProperty"];
  const path = typeof missing === "string" ? `${failure.path}/${missing}` : failure.path;
  const name = spoken(path);
  if (failure.value === unreadable) {
    return { path, rule: "schema.type", message: `${name} could not be read: reading it throws.` };
  }
  if (failure.value === endless) {
    return { path, rule: "schema.maxItems", message: `${name} holds more values than any request can.` };
  }
  const say =
    says[failure.keyword] ??
    ((): Omit<Said, "path"> => ({
      rule: `schema.${failure.keyword}`,
      message: `${name} does not have the documented form.`,
    }));
  return { path, ...say(name, failure) };
}
