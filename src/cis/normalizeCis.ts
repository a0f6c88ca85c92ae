import { separator, writtenOut } from "./separator.ts";

/**
 * What `normalizeCis` has changed. The words are stable:
 *
 * - `prefix`: an FNC1 prefix is gone, `]d2`, `]C1` or `è`, which scanners put before the code;
 * - `separator`: a separator that was written out is now the character U+001D;
 * - `line-end`: line ends behind the code are gone.
 */
export type CisChange = "prefix" | "separator" | "line-end";

/** A marking code as Market takes it, and what had to be done for that. */
export interface NormalizedCis {
  /** The code with real separators, without prefix and line end. */
  readonly cis: string;
  /** Each kind of change once, in the order `prefix`, `separator`, `line-end`; empty if the text was left as it was. */
  readonly changes: readonly CisChange[];
}

// The letter è comes as one character or as e with an accent behind it.
const prefix = /^(?:\]d2|\]C1|\u00e8|e\u0300)+/;

function withoutLineEnd(text: string): string {
  // Not /[\r\n]+$/, which takes quadratic time where line ends are followed by something else.
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return text.slice(0, end);
}

/**
 * Makes a marking code of what a scanner, a file or a console has made of it. It turns separators that are written out
 * (`<GS>`, `{GS}`, `[GS]`, `^]`, `\x1d`, `\u001d`, the last two also with their backslash escaped again, and U+241D)
 * into U+001D, and takes away FNC1 prefixes and line ends.
 *
 * It never guesses where a separator is missing, and does not judge: whether the result is a marking code, `check`
 * says. What it gives it leaves unchanged when it is given it again.
 *
 * @example
 * normalizeCis("]d20104607178452011215Rt!kQ<GS>93dGVz\r\n");
 * // { cis: "0104607178452011215Rt!kQ\u001d93dGVz", changes: ["prefix", "separator", "line-end"] }
 *
 * @example A code that is right comes back as it is.
 * normalizeCis("0104607178452011215Rt!kQ"); // { cis: "0104607178452011215Rt!kQ", changes: [] }
 *
 * @throws TypeError when it is given anything but a string; the value is not shown
 */
export function normalizeCis(text: string): NormalizedCis {
  const given: unknown = text;
  if (typeof given !== "string") {
    throw new TypeError(
      `normalizeCis takes a string, not ${given === null ? "null" : `a value of type ${typeof given}`}`,
    );
  }
  const bare = text.replace(prefix, "");
  const separated = bare.replace(writtenOut, separator);
  const cis = withoutLineEnd(separated);
  const changes: CisChange[] = [];
  if (bare !== text) changes.push("prefix");
  if (separated !== bare) changes.push("separator");
  if (cis !== separated) changes.push("line-end");
  return { cis, changes };
}
