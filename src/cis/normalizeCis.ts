import { isBlank } from "../invisible.ts";
import { hasTail, isCis } from "./form.ts";
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
 * - `line-end`: it removed line ends after the code, spelled-out ones such as `_x000D_`, `&#13;` or `<CR>` too;
 * - `white-space`: it removed white space, control or invisible characters, such as a tab, ETX or a byte order mark, before
 *   or after the code; behind it, spelled-out ones such as `_x0009_` too.
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
const leadingSeparator = spelledPattern(() => `^(?:${separator}|${spelledSeparator})`);

const isPadding = (character: string): boolean => character !== separator && isBlank(character);
const isLineEnd = (text: string): boolean => /[\r\n]|0[ad]|1[03]|CR|LF|[\\^][rnJM]/i.test(text);

/** Removes what is around a code and notes which kinds of change that was. */
function trim(text: string, changes: Set<CisChange>): string {
  // Loops, because /[\r\n]+$/ takes quadratic time if other characters follow, and a long match exhausts a stack.
  let start = 0;
  for (prefix.lastIndex = 0; ; prefix.lastIndex = start) {
    const [first = ""] = text.slice(start, start + 2);
    if (prefix.test(text)) {
      changes.add("prefix");
      start = prefix.lastIndex;
    } else if (first && isPadding(first)) {
      changes.add("white-space");
      start += first.length;
    } else break;
  }
  let end = text.length;
  for (let last; end > start; end -= last.length) {
    last = Array.from(text.slice(end - 2, end)).pop() ?? separator;
    if (!isPadding(last)) break;
    changes.add(isLineEnd(last) ? "line-end" : "white-space");
  }
  return text.slice(start, end);
}

// A code has at most 256 characters, and no spelling so many that a code with spelled-out separators is longer.
export const maxRepairable = 1024;

/** Makes each repair once. */
function repair(text: string, changes: Set<CisChange>): string {
  const bare = trim(text, changes);
  if (bare.length > maxRepairable) return bare;
  const unit = bare.replace(leadingSeparator(), "");
  const [code, isCertain] = withSeparators(unit);
  const whole = isCertain ? code : unit;
  const ended = withoutControls(whole);
  if (!isCis(ended)) return bare;
  // Only the form with a tail may begin with a separator.
  const lead = bare.slice(0, bare.length - unit.length);
  const start = lead && hasTail(ended) ? separator : "";
  if (lead && !start) changes.add("prefix");
  if (whole !== unit || (start && start !== lead)) changes.add("separator");
  if (ended !== whole) changes.add(isLineEnd(whole.slice(ended.length)) ? "line-end" : "white-space");
  return start + ended;
}

/**
 * Repairs a marking code as read from a scanner, a file, a spreadsheet or a console. It removes prefixes for FNC1, white
 * space, line ends, control and invisible characters around the code. It turns spelled-out separators into U+001D if the
 * code then has the documented form with a crypto tail: `<GS>`, `{FNC1}`, `^]`, `\x1d`, `\u001d`, `_x001D_`, `&#29;`,
 * `%1D`, `~029`, `␝` and others. Where a sign before a spelling may belong to it or to the serial, as in `/<GS>`, it
 * changes nothing. Any other text that contains such characters may be a code without a tail, and keeps them.
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
