import { lazyPattern } from "./lazyPattern.ts";

// Signs of Arabic, Syriac and Kaithi that count as marks of format, but are seen.
const seen = "[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}]";
// Fillers, joiners, marks of direction, the byte order mark and the blank Braille pattern.
const unseen = "\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u2800";

// The control characters except tab and line ends, which part a login from its password.
const invisible = lazyPattern(() => `(?!${seen})[${unseen}\\0-\\x08\\v\\f\\x0e-\\x1f\\x7f-\\x9f]`, "u");
const visible = lazyPattern(() => `${seen}|[^\\s${unseen}\\p{Cc}]`, "u");

// Emoji are joined, and so are the letters of scripts such as Persian and Hindi; nobody joins Latin, Greek or Cyrillic ones.
const joined =
  "[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\p{L}\\p{M}](?<![\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}])";
// Joiners, the space between words of Khmer or Thai, variation selectors, the tags of a flag.
const needed = lazyPattern(
  () =>
    `(?<=${joined})[\\u034f\\u200c\\u200d](?=${joined})|(?<=[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff])\\u200b(?=\\p{L})|` +
    `(?<=[\\d#*]|[^\\0-\\x7f${unseen}])[\\u180b-\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]|\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}`,
  "gu",
);

/** Whether a text contains characters that nobody sees, that no script or emoji needs, and that are not white space. */
export function hasInvisible(text: string): boolean {
  return invisible().test(text) && invisible().test(text.replace(needed(), ""));
}

/** Whether there is nothing to see in a text: it is empty, or all white space and invisible characters. */
export function isBlank(text: string): boolean {
  // Most texts begin with a visible ASCII character.
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && !visible().test(text);
}
