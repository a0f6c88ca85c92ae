/** What the generated validators call; it is compiled into them. */

export function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the value is an integer of 64 bits that is certainly exact, as a number or a bigint, and not below the least. */
export function isId(value: unknown, least: number): boolean {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value && value >= least;
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    number = digit >= 0 && digit <= 9 ? 10 * number + digit : NaN;
  }
  return number;
}

/**
 * Whether the text is an existing date in the form `YYYY-MM-DD`. A pattern and a `Date` would be shorter, but take longer
 * than all other checks of a small request together.
 */
export function isCalendarDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? 28 + Number(isLeap) : 30 + ((month + (month >> 3)) & 1);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Whether a text is longer than the limit in code points, which is how JSON Schema counts characters. */
export function isLonger(text: string, limit: number): boolean {
  if (text.length > 2 * limit) return true;
  let count = 0;
  for (const _ of text) count += 1;
  return count > limit;
}
