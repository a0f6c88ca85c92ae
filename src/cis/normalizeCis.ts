import { separator, spelledOut } from "./separator.ts";

/**
 * What `normalizeCis` has changed. The values are stable:
 *
 * - `prefix`: it removed an FNC1 prefix that scanners put before the code: `]d2`, `]C1` or `è`;
 * - `separator`: it replaced a spelled-out separator with the character U+001D;
 * - `line-end`: it removed line ends after the code.
 */
export type CisChange = "prefix" | "separator" | "line-end";

/** A marking code as Market accepts it, and what was changed. */
export interface NormalizedCis {
  /** The code with real separators, without a prefix or line ends. */
  readonly cis: string;
  /** Each kind of change once, in the order `prefix`, `separator`, `line-end`; empty if the text is unchanged. */
  readonly changes: readonly CisChange[];
}

// The letter è may be one character or an e followed by a combining accent.
const prefix = /^(?:\]d2|\]C1|\u00e8|e\u0300)+/;

function withoutLineEnd(text: string): string {
  // Not /[\r\n]+$/, which takes quadratic time if other characters follow the line ends.
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return text.slice(0, end);
}

/**
 * Repairs a marking code as read from a scanner, a file or a console. It turns spelled-out separators (`<GS>`, `{GS}`,
 * `[GS]`, `^]`, `\x1d`, `\u001d`, the last two also with an escaped backslash, and U+241D) into U+001D, and removes
 * FNC1 prefixes and line ends.
 *
 * It never guesses where a separator is missing, and does not validate: use `check` to find out whether the result is a
 * marking code. Applying it twice changes nothing more.
 *
 * @example
 * normalizeCis("]d20104607178452011215Rt!kQ<GS>93dGVz\r\n");
 * // { cis: "0104607178452011215Rt!kQ\u001d93dGVz", changes: ["prefix", "separator", "line-end"] }
 *
 * @example A correct code is returned unchanged.
 * normalizeCis("0104607178452011215Rt!kQ"); // { cis: "0104607178452011215Rt!kQ", changes: [] }
 *
 * @throws TypeError if the argument is not a string; the value is not shown
 */
export function normalizeCis(text: string): NormalizedCis {
  const given: unknown = text;
  if (typeof given !== "string") {
    throw new TypeError(
      `normalizeCis takes a string, not ${given === null ? "null" : `a value of type ${typeof given}`}`,
    );
  }
  const bare = text.replace(prefix, "");
  const separated = bare.replace(spelledOut, separator);
  const cis = withoutLineEnd(separated);
  const changes: CisChange[] = [];
  if (bare !== text) changes.push("prefix");
  if (separated !== bare) changes.push("separator");
  if (cis !== separated) changes.push("line-end");
  return { cis, changes };
}
