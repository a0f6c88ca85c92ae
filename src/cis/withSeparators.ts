import { hasTail } from "./form.ts";
import { isLong, replaceSpelledOut, separator } from "./separator.ts";
import { opening, spelledPattern, spelledSeparator } from "./spelling.ts";

// As few characters as possible belong to the serial, so that the longest spelling is found: of `%u001D` the `%` too.
const untilTail = spelledPattern(
  () =>
    `^(?=.{24}.*(?:240|9[1,3]))(\\(?01\\)?\\d{14}\\(?21\\)?(?:[!-~]{6,8}?|[!-~]{13}|[!-~]{20}))` +
    `(${opening}{0,8}${spelledSeparator}[>)\\]};]{0,4})(?=\\(?(?:240|9[1,3]))`,
);
const oneSpelling = spelledPattern(() => `^${spelledSeparator}$`);

/**
 * The code with real separators where they are spelled out, if it then has the documented form with a crypto tail. It is
 * not certain if what stands behind the serial is no known spelling, such as `/<GS>`: this may be one, or a shorter one
 * behind a longer serial.
 */
export function withSeparators(text: string): readonly [code: string, isCertain: boolean] {
  if (hasTail(text)) {
    // Its first separator is a real one, so nothing before that is spelled out.
    const end = text.indexOf(separator, 1);
    return [text.slice(0, end) + replaceSpelledOut(text.slice(end)), true];
  }
  const [whole = "", unit = "", spelledOut = ""] = untilTail().exec(text) ?? [];
  const code = unit + replaceSpelledOut(separator + text.slice(whole.length));
  const isCertain = oneSpelling().test(spelledOut);
  return hasTail(code) && (isCertain || isLong(spelledOut)) ? [code, isCertain] : [text, true];
}
