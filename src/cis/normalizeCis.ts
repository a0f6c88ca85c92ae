import { isBlank } from "../invisible.ts";
import { isCis } from "./form.ts";
import { separator } from "./separator.ts";
import { spelledPattern, spelledSeparator } from "./spelling.ts";
import { withoutControls } from "./withoutControls.ts";
import { withSeparators } from "./withSeparators.ts";

/**
 * What `normalizeCis` has changed. The values are stable:
 *
 * - `prefix`: it removed what scanners and labels put before the code for FNC1: an AIM identifier such as `]d2`, `]C1` or
 *   `]Q3`, `è`, or, if the code has no crypto tail, a separator;
 * - `separator`: it replaced a spelled-out separator with the character U+001D;
 * - `line-end`: it removed line ends after the code;
 * - `white-space`: it removed white space, control or invisible characters, such as a tab, ETX or a byte order mark, before
 *   or after the code.
 */
export type CisChange = "prefix" | "separator" | "line-end" | "white-space";

const kinds: readonly CisChange[] = ["prefix", "separator", "line-end", "white-space"];

/** A marking code as Market accepts it, and what was changed. */
export interface NormalizedCis {
  /** The code with real separators, and without what was around it. */
  readonly cis: string;
  /** Each kind of change once, in the order of `CisChange`; empty if the text is unchanged. */
  readonly changes: readonly CisChange[];
}

// The letter è may be one character or an e followed by a combining accent. Sticky: it is looked for at one place.
const prefix = /\][A-Za-z]\d|\u00e8|e\u0300/y;
const leadingSeparator = spelledPattern(`^(?:${separator}|${spelledSeparator})`);

const isPadding = (character = separator): boolean => character !== separator && isBlank(character);
const isLineEnd = (text: string): boolean => /[\r\n]|0[ad]|1[03]|CR|LF|[\\^][rnJM]/i.test(text);

/** Removes what is around a code and notes which kinds of change that was. */
function trim(text: string, changes: Set<CisChange>): string {
  // Loops, because /[\r\n]+$/ takes quadratic time if other characters follow, and a long match exhausts a stack.
  let start = 0;
  for (prefix.lastIndex = 0; ; prefix.lastIndex = start) {
    const [first] = text.slice(start, start + 2);
    if (prefix.test(text)) {
      changes.add("prefix");
      start = prefix.lastIndex;
    } else if (isPadding(first)) {
      changes.add("white-space");
      start += first?.length ?? 0;
    } else break;
  }
  let end = text.length;
  while (end > start) {
    // Two units of one character, or one.
    const [last = ""] = /.$/su.exec(text.slice(Math.max(start, end - 2), end)) ?? [];
    if (!isPadding(last)) break;
    changes.add(isLineEnd(last) ? "line-end" : "white-space");
    end -= last.length;
  }
  return text.slice(start, end);
}

// A code has at most 256 characters, and no spelling so many that a code with spelled-out separators is longer.
const most = 1024;

/** Makes each repair once. */
function repair(text: string, changes: Set<CisChange>): string {
  const bare = trim(text, changes);
  if (bare.length > most) return bare;
  const whole = withSeparators(bare);
  if (whole !== bare) changes.add("separator");
  const cis = withoutControls(whole);
  if (cis !== whole) changes.add(isLineEnd(whole.slice(cis.length)) ? "line-end" : "white-space");
  // Only the form with a tail may begin with a separator.
  const withoutLead = cis.replace(leadingSeparator, "");
  if (isCis(cis) || !isCis(withoutLead)) return cis;
  changes.add("prefix");
  return withoutLead;
}

/**
 * Repairs a marking code as read from a scanner, a file, a spreadsheet or a console. It removes prefixes for FNC1, white
 * space, line ends, control and invisible characters around the code. It turns spelled-out separators into U+001D if the
 * code then has the documented form with a crypto tail: `<GS>`, `{FNC1}`, `^]`, `\x1d`, `\u001d`, `_x001D_`, `&#29;`,
 * `%1D`, `~029`, `␝` and others. Any other text that contains such characters may be a code without a tail, and keeps
 * them.
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
  const found = new Set<CisChange>();
  let cis = text;
  for (let before; cis !== before;) {
    before = cis;
    cis = repair(cis, found);
  }
  return { cis, changes: kinds.filter((kind) => found.has(kind)) };
}
