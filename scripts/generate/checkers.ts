// What the validators ask of a value that is no object. They are called for every value, so the usual case comes first.
import { codePoints, isCalendarDate } from "./text.ts";

/** The keyword that a value fails, and what it asks for. */
type Fault = readonly [keyword: string, wanted?: string | number];
/** Nothing, as a rule: it costs no list. */
type Faults = readonly Fault[] | undefined;

const wrongType = (wanted: string): Faults => [["type", wanted]];

const found = (...faults: readonly (Fault | false | undefined)[]): Faults => {
  const real = faults.filter((fault) => !!fault);
  return real.length > 0 ? real : undefined;
};

export function object(value: unknown): Faults {
  return value && typeof value === "object" && !Array.isArray(value) ? undefined : wrongType("object");
}

/** One that is too long or too short is a list all the same, whose elements are looked at. */
export function list(value: unknown, least = 0, most = Infinity): Faults {
  if (!Array.isArray(value)) return wrongType("array");
  if (value.length > most) return [["maxItems", most]];
  return value.length < least ? [["minItems", least]] : undefined;
}

/** Its length is that of JSON Schema, where a character beyond U+FFFF is one. */
export function text(value: unknown, least = 0, most = Infinity, pattern?: RegExp): Faults {
  if (typeof value !== "string") return wrongType("string");
  const { length } = value;
  if (length <= most && length >= 2 * least && (!pattern || pattern.test(value))) return undefined;
  return found(
    length > most && (length > 2 * most || codePoints(value) > most) && ["maxLength", most],
    length < 2 * least && codePoints(value) < least && ["minLength", least],
    pattern && !pattern.test(value) && ["pattern"],
  );
}

export function date(value: unknown): Faults {
  if (typeof value !== "string") return wrongType("string");
  return isCalendarDate(value) ? undefined : [["calendarDate"]];
}

export function number(
  value: unknown,
  least = -Infinity,
  most = Infinity,
  isRight: (value: unknown) => boolean = Number.isFinite,
  wanted = "number",
): Faults {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  const isRightType = isRight(value);
  if (isNumber && isRightType && value >= least && value <= most) return undefined;
  return found(
    !isRightType && ["type", wanted],
    isNumber && value > most && ["maximum", most],
    isNumber && value < least && ["minimum", least],
  );
}

export function integer(value: unknown, least?: number, most?: number): Faults {
  return number(value, least, most, Number.isInteger, "integer");
}

/** An id of an answer: beyond the bound a number may have been rounded, up to Infinity. */
export function receivedId(value: unknown, least?: number, most?: number): Faults {
  const isUnsafe = typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isUnsafe ? [["safeInteger"]] : integer(value, least, most);
}

/** An id of a request, which may be a bigint. */
export function id(value: unknown, least = -Infinity): Faults {
  const isNumber = typeof value === "number";
  const isBigint = typeof value === "bigint";
  if (isNumber && Number.isSafeInteger(value) && value >= least) return undefined;
  const isWhole = Number.isInteger(value);
  return found(
    !isBigint && !isWhole && ["type", "id"],
    (isBigint ? BigInt.asIntN(64, value) !== value : isWhole && !Number.isSafeInteger(value)) && ["int64"],
    (isNumber || isBigint) && value < least && ["minimum", least],
  );
}
