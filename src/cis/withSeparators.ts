import { hasTail } from "./form.ts";
import { replaceSpelledOut, separator, withSpellings } from "./separator.ts";

// As few characters as possible belong to the serial: of `\\u001d` both backslashes belong to the separator.
const untilTail = withSpellings((spelledOut) => {
  const unit = String.raw`\(?01\)?\d{14}\(?21\)?(?:[!-~]{6,8}?|[!-~]{13}|[!-~]{20})`;
  const either = `(?:${separator}|${spelledOut})`;
  return String.raw`^(${either}?)(${unit})${either}(?=\(?(?:240|9[1,3]))`;
});

/** The code with real separators where they are spelled out, if it then has the documented form with a crypto tail. */
export function withSeparators(text: string): string {
  if (hasTail(text)) {
    // Its first separator is a real one, so nothing before that is spelled out.
    const end = text.indexOf(separator, 1);
    return text.slice(0, end) + replaceSpelledOut(text.slice(end));
  }
  const found = untilTail.exec(text);
  if (!found) return text;
  const { 0: whole, 1: lead, 2: known = "" } = found;
  const code = (lead ? separator : "") + known + separator + replaceSpelledOut(text.slice(whole.length));
  return hasTail(code) ? code : text;
}
