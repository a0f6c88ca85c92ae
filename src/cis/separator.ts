/** The separator between the parts of a marking code: the character U+001D. */
export const separator = "\u001d";

// No form contains another, and none contains U+001D, so one pass of replacement leaves none behind. Four backslashes
// are enough for an escaped escape; without a bound, a text of backslashes would take quadratic time.
/** Every way in which scanners, consoles and JSON spell out a separator; case is ignored. */
export const spelledOut = /<GS>|\{GS\}|\[GS\]|\^\]|\\{1,4}(?:x1d|u001d)|\u241d/gi;

/** Whether a text contains a spelled-out separator. */
export function hasSpelledOut(text: string): boolean {
  return text.search(spelledOut) >= 0;
}
