import { hasTail } from "./form.ts";
import { isLong, replaceSpelledOut, separator } from "./separator.ts";
import { opening, spelledPattern, spelledSeparator } from "./spelling.ts";

// As few characters as possible belong to the serial, so that the longest spelling is found: of `%u001D` the `%` too.
// What is no known spelling as a whole, such as `/<GS>`, may be one, or a shorter one behind a longer serial.
const untilTail = spelledPattern(
  `^(?=.{24}.*(?:240|9[1,3]))((?:${separator}|${spelledSeparator})?)(\\(?01\\)?\\d{14}\\(?21\\)?(?:[!-~]{6,8}?|[!-~]{13}|[!-~]{20}))` +
    `(${separator}|${opening}{0,8}${spelledSeparator}[>)\\]};]{0,4}|${opening}{1,9}x?0{0,6}(?:1d|29)|[a-z.]{2,14}(?<!chrw?|char|symbol)\\(29\\))` +
    "(?=\\(?(?:240|9[1,3]))",
);
const known = spelledPattern(`^(?:${separator}|${spelledSeparator})$`);

/** The code with real separators where they are spelled out, and whether it is certain where its serial ends. */
function repaired(text: string): readonly [code: string, isCertain: boolean, spelledOut: string] | undefined {
  const [whole, lead, unit = "", spelledOut = ""] = untilTail.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const code = (lead ? separator : "") + unit + replaceSpelledOut(separator + text.slice(whole.length));
  return hasTail(code) ? [code, known.test(spelledOut), spelledOut] : undefined;
}

/** The code with real separators where they are spelled out, if it then has the documented form with a crypto tail. */
export function withSeparators(text: string): string {
  if (hasTail(text)) {
    // Its first separator is a real one, so nothing before that is spelled out.
    const end = text.indexOf(separator, 1);
    return text.slice(0, end) + replaceSpelledOut(text.slice(end));
  }
  const [code = text, isCertain] = repaired(text) ?? [];
  return isCertain ? code : text;
}

/** Whether a separator before a crypto tail is spelled out, but may do so in several ways, with different serials. */
export function isAmbiguous(text: string): boolean {
  const [, isCertain, spelledOut = ""] = repaired(text) ?? [];
  return isCertain === false && isLong(spelledOut);
}
