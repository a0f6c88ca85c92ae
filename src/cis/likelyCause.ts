import { isBlank } from "../invisible.ts";
import { faultOf } from "./faultOf.ts";
import { holdsSeveral } from "./holdsSeveral.ts";
import { type CisChange, maxRepairable, normalizeCis } from "./normalizeCis.ts";
import { hasSpelledOutTail, separator } from "./separator.ts";

const spelledOutSeparator = "Its separator is spelled out or escaped: it must be the character U+001D.";

const spelledOutAgain = `${spelledOutSeparator} Scan the code again.`;

const repairs: Record<CisChange, string> = {
  prefix: "It begins with a scanner's prefix.",
  separator: spelledOutSeparator,
  "line-end": "It ends with a line end.",
  "white-space":
    "Before or after it there is white space, a control or an invisible character, such as a byte order mark.",
};

// What a Russian keyboard layout types instead of Latin characters, including № for #.
const cyrillic = /[\u0400-\u04ff\u2116]/;
// A tail's first identifier, perhaps in brackets, directly after a serial of a documented length.
const withoutSeparator = /^\(?01\)?\d{14}\(?21\)?(?:.{6,8}|.{13}|.{20})\(?9[13]/;

// The brackets around a tail's identifier, and no separator before it.
const printedForm = /^\(01\)\d{14}\(21\)[!-~]{6,20}\(9[123]\)/;

/** What is wrong with a code that cannot be repaired; the most specific cause comes first. */
function cause(text: string): string {
  if (cyrillic.test(text))
    return "It contains Cyrillic letters: switch the keyboard to English and scan the code again.";
  if (/\s/.test(text))
    return "It contains white space: the scanner may put a space where the separator U+001D belongs.";
  if (/[^!-~\u001d]/.test(text))
    return "It contains invisible or other characters that are in no marking code: only ASCII ones are.";
  if (hasSpelledOutTail(text)) return spelledOutAgain;
  if (printedForm.test(text))
    return "It is the text printed beside the symbol, where the separator is missing: scan the symbol itself.";
  if (!text.includes(separator) && withoutSeparator.test(text)) {
    return "The separator before the crypto tail is missing: set the scanner to send U+001D and scan the code again.";
  }
  return "A code is 01, 14 digits, 21, a serial of 6 to 8, 13 or 20 characters and, with a tail, U+001D and the tail.";
}

/** What probably happened to a text that is not quite a marking code. The message never quotes the text. */
export function likelyCause(text: string): string {
  if (isBlank(text)) return "Leave the field out if the unit has no marking code.";
  if (holdsSeveral(text)) return "It holds several marking codes: pass each in an instance of its own.";
  // Too long to be a damaged marking code.
  if (text.length > maxRepairable) return "A marking code has at most 256 characters.";
  const { cis, changes } = normalizeCis(text);
  const why = changes.map((change) => repairs[change]);
  const fault = faultOf(cis);
  if (fault === "separator") return spelledOutAgain;
  const isRepaired = fault !== "form" && fault !== "characters";
  return [...why, isRepaired ? "normalizeCis from yandex-market-orders/cis fixes that." : cause(cis)].join(" ");
}
