import type { Failure } from "../../generated/validators.ts";
import { closest } from "../closest.ts";
import { isList } from "../isObject.ts";
import type { UnratedIssue } from "./IssueList.ts";
import { tooLong, unreadable } from "./readInput.ts";

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value === "number" && !Number.isInteger(value)) return "a number that is not whole";
  if (typeof value !== "object") return `a ${typeof value}`;
  try {
    if (Array.isArray(value)) return "an array";
    // Recognizes Dates of other realms too, and triggers no proxy traps.
    Date.prototype.getTime.call(value);
    return "a Date";
  } catch {
    return "an object";
  }
}

const kinds = new Map([
  ["array", "an array"],
  ["object", "an object"],
  ["integer", "a whole number"],
  ["date", "a string"],
]);

const bigintHint = "Pass a BigInt made from the digits as text.";
const idHint = "Pass a whole number, or a BigInt made from the digits as text.";

// A spreadsheet keeps 15 digits, a JavaScript number up to 2^53, which has 16.
const longNumber = 1e15;

const dateHint = "Write the date as YYYY-MM-DD, in the time zone you mean.";

/** The hint for a number where a string is wanted. */
function numberHint(number: number | bigint): string {
  if (typeof number === "bigint" || Math.abs(number) < longNumber)
    return "Pass a string: a number loses leading zeros.";
  return "Read the cell or field as text: a number this long may already be rounded.";
}

function typeHint(wanted: string, value: unknown): string | undefined {
  if (wanted === "date" || (wanted === "string" && kindOf(value) === "a Date")) return dateHint;
  if (wanted === "string" && (typeof value === "number" || typeof value === "bigint")) return numberHint(value);
  if (wanted === "array" && typeof value === "object") return "Wrap it in an array, or spread the collection into one.";
  return undefined;
}

/** The wording of each bound and its unit: `must have at least 2 elements`. */
const bounds = new Map<string, readonly [demand: string, unit?: string]>([
  ["minimum", ["be at least"]],
  ["maximum", ["be at most"]],
  ["minLength", ["have at least", "character"]],
  ["maxLength", ["have at most", "character"]],
  ["minItems", ["have at least", "element"]],
  ["maxItems", ["have at most", "element"]],
]);

/** The rule that a failure breaks, the problem, and a hint. */
type Explanation = readonly [rule: string, problem: string, hint?: string | undefined];

function explainId(value: unknown, least: Failure["wanted"]): Explanation {
  if (typeof value !== "bigint" && !Number.isInteger(value)) {
    const isText = typeof value === "string" || typeof value === "number";
    return ["type", `must be a whole number, not ${kindOf(value)}`, isText ? idHint : undefined];
  }
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) return ["format", "does not fit into 64 bits"];
  if (typeof value === "number" && !Number.isSafeInteger(value))
    return ["format", "is too large to be exact as a JavaScript number", bigintHint];
  return ["minimum", `must be at least ${String(least)}`];
}

// More are no help in a message.
const maxShown = 15;

function explainEnum(value: unknown, values: readonly unknown[]): Explanation {
  const meant = typeof value === "string" ? closest(value, values.map(String)) : undefined;
  const problem = values.length > maxShown ? "is not a documented value" : `must be one of ${values.join(", ")}`;
  return ["enum", problem, meant === undefined ? undefined : `Did you mean ${meant}?`];
}

function explain({ keyword, wanted, value }: Failure): Explanation {
  if (value === unreadable) return ["type", "could not be read: reading it throws"];
  if (value === tooLong) return ["maxItems", "holds more values than any request can"];
  if (keyword === "type") {
    const type = String(wanted);
    const kind = kinds.get(type) ?? `a ${type}`;
    return ["type", `must be ${kind}, not ${kindOf(value)}`, typeHint(type, value)];
  }
  if (keyword === "exactId") return explainId(value, wanted);
  if (keyword === "calendarDate") {
    return ["format", "must be a valid date, written YYYY-MM-DD", "Year first, no time, no time zone."];
  }
  if (isList(wanted)) return explainEnum(value, wanted);
  if (keyword === "required") return [keyword, "is missing"];
  const [demand, unit] = bounds.get(keyword) ?? [];
  if (demand === undefined) return [keyword, "does not have the documented form"];
  if (unit === undefined) return [keyword, `must ${demand} ${wanted}`];
  if (keyword.startsWith("min") && wanted === 1) return [keyword, "is empty"];
  return [keyword, `must ${demand} ${wanted} ${unit}${wanted === 1 ? "" : "s"}`];
}

/** Describes a failure of the validator without showing the value that failed. */
export function schemaMessage(failure: Failure): UnratedIssue {
  const { keyword, wanted } = failure;
  const path = keyword === "required" ? `${failure.path}/${String(wanted)}` : failure.path;
  const [rule, problem, hint] = explain(failure);
  return { path, rule: `schema.${rule}`, problem, hint };
}
