import { isCis } from "./form.ts";
import { type CisChange, normalizeCis } from "./normalizeCis.ts";

const repairs: Record<CisChange, string> = {
  prefix: "It begins with the prefix of a scanner.",
  separator: "Its separator is written out or escaped: it must be the one character U+001D.",
  "line-end": "It ends with a line end.",
};

// What Russian keys type instead of Latin ones, among them № for #.
const cyrillic = /[\u0400-\u04ff\u2116]/;
// The first key of a tail, perhaps in brackets, behind a serial of documented length, with nothing between them.
const withoutSeparator = /^\(?01\)?\d{14}\(?21\)?(?:.{6,8}|.{13}|.{20})\(?9[13]/;

/** What is wrong with a code that no repair helps, most telling first. */
function cause(text: string): string {
  if (cyrillic.test(text)) return "It holds Cyrillic letters: switch the keyboard to English and scan the code again.";
  if (/\s/.test(text)) return "It holds white space: the scanner may put a space where the separator U+001D belongs.";
  if (!text.includes("\u001d") && withoutSeparator.test(text)) {
    return "The separator before the crypto tail is missing: set the scanner to send it as U+001D, and scan the code again.";
  }
  return "It has 01, 14 digits, 21 and a serial of 6 to 8, 13 or 20 characters; then, if at all, U+001D and the tail.";
}

/** What has probably happened to a text that is no marking code, for the developer; nothing of the text is in it. */
export function likelyCause(text: string): string {
  // Longer texts are no codes that something has happened to.
  if (text.length > 1024) return "A marking code has at most 256 characters.";
  const { cis, changes } = normalizeCis(text);
  const why = changes.map((change) => repairs[change]);
  return [...why, isCis(cis) ? "normalizeCis of yandex-market-orders/cis repairs that." : cause(cis)].join(" ");
}
