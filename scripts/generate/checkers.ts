// What the validators ask of a value. They are called for every value, so the usual case comes first. One that is absent
// passes: whether it may be absent is asked apart.
import { codePoints, isCalendarDate } from "./text.ts";

/** The keyword that a value fails, and what it asks for. */
type Fault = readonly [keyword: string, wanted?: string | number];

/** Nothing, as a rule: it costs no object. */
type Faults = { readonly value: unknown; readonly faults: readonly Fault[] } | undefined;

function found(value: unknown, ...all: readonly (Fault | false | undefined)[]): Faults {
  const faults = all.filter((fault) => !!fault);
  return faults.length > 0 ? { value, faults } : undefined;
}

export function required(value: unknown): Faults {
  return value === undefined ? { value, faults: [["required"]] } : undefined;
}

export function object(value: unknown): Faults {
  const isObject = value && typeof value === "object" && !Array.isArray(value);
  return isObject || value === undefined ? undefined : found(value, ["type", "object"]);
}

/** One that is too long or too short is a list all the same, whose elements are looked at. */
export function list(value: unknown, least = 0, most = Infinity): Faults {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return found(value, ["type", "array"]);
  const { length } = value;
  if (length >= least && length <= most) return undefined;
  return found(value, length > most ? ["maxItems", most] : ["minItems", least]);
}

function textFaults(value: unknown, least: number, most: number, pattern?: RegExp): Faults {
  if (typeof value !== "string") return found(value, ["type", "string"]);
  const { length } = value;
  return found(
    value,
    length > most && (length > 2 * most || codePoints(value) > most) && ["maxLength", most],
    length < 2 * least && codePoints(value) < least && ["minLength", least],
    pattern && !pattern.test(value) && ["pattern"],
  );
}

/** Its length is that of JSON Schema, where a character beyond U+FFFF is one. */
export function text(value: unknown, least = 0, most = Infinity, pattern?: RegExp): Faults {
  if (value === undefined) return undefined;
  const isUsual = typeof value === "string" && value.length <= most && value.length >= 2 * least;
  return isUsual && (!pattern || pattern.test(value)) ? undefined : textFaults(value, least, most, pattern);
}

export function date(value: unknown): Faults {
  if (typeof value !== "string") return text(value);
  return isCalendarDate(value) ? undefined : found(value, ["calendarDate"]);
}

export function number(
  value: unknown,
  least = -Infinity,
  most = Infinity,
  isRight: (value: unknown) => boolean = Number.isFinite,
  wanted = "number",
): Faults {
  if (value === undefined) return undefined;
  const isNumber = typeof value === "number" && Number.isFinite(value);
  const isRightType = isRight(value);
  if (isNumber && isRightType && value >= least && value <= most) return undefined;
  return found(
    value,
    !isRightType && ["type", wanted],
    isNumber && value > most && ["maximum", most],
    isNumber && value < least && ["minimum", least],
  );
}

export function integer(value: unknown, least?: number, most?: number): Faults {
  return number(value, least, most, Number.isInteger, "integer");
}

export function int32(value: unknown, least = -(2 ** 31), most = 2 ** 31 - 1): Faults {
  return integer(value, least, most);
}

/** An id of an answer: beyond the bound a number may have been rounded, up to Infinity. */
export function receivedId(value: unknown, least?: number): Faults {
  const isUnsafe = typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isUnsafe ? found(value, ["safeInteger"]) : integer(value, least);
}

/** An id of a request, which may be a bigint. */
export function id(value: unknown, least = -Infinity): Faults {
  if (value === undefined) return undefined;
  const isNumber = typeof value === "number";
  const isBigint = typeof value === "bigint";
  if (isNumber && Number.isSafeInteger(value) && value >= least) return undefined;
  const isWhole = Number.isInteger(value);
  return found(
    value,
    !isBigint && !isWhole && ["type", "id"],
    (isBigint ? BigInt.asIntN(64, value) !== value : isWhole && !Number.isSafeInteger(value)) && ["int64"],
    (isNumber || isBigint) && value < least && ["minimum", least],
  );
}
