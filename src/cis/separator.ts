/** What stands between the parts of a marking code: one real character, U+001D. */
export const separator = "\u001d";

// No form holds another, and U+001D is part of none, so that replacing them once leaves none behind. More than four
// backslashes are no escape of an escape, and without a bound a text of backslashes would take quadratic time.
/** Every form in which scanners, consoles and JSON write a separator out, in any case. */
export const writtenOut = /<GS>|\{GS\}|\[GS\]|\^\]|\\{1,4}(?:x1d|u001d)|\u241d/gi;

/** Whether a text holds a separator that is written out. */
export function hasWrittenOut(text: string): boolean {
  return text.search(writtenOut) >= 0;
}
