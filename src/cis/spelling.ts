import { lazyPattern } from "../lazyPattern.ts";

/** How a character is written: patterns of its number in three bases, its names, and the letters behind `\` and `^`. */
type Forms = readonly [hex: string, decimal: string, octal: string, names: string, letters: string, carets: string];

/**
 * A pattern, case ignored, of the ways in which scanners, consoles, labels and programs spell out a character. None of them
 * contains U+001D, and none is unbounded: a text of backslashes would take quadratic time.
 */
/* @__NO_SIDE_EFFECTS__ */ function spelling([hex, decimal, octal, names, letters, carets]: Forms): string {
  // Programming languages and regular expressions: \u001d, \x1d, \035, \29, \c], \u{1d}, \F. The backslash may be escaped
  // itself: \\, %5C, \u005c, _x005C_.
  const escaped =
    "(?:[\\\\\\u0060]{1,8}|(?:%(?:25)?|\\\\u00|_x00)5c_?)" +
    `(?:[ux]?\\{?0{0,6}${hex}\\}?|o?\\{?0?${octal}\\}?|d?0?${decimal}|c-?${carets}|${names}|${letters})`;
  const inner = `(?:${names}|(?:0?x|U\\+)?0{0,6}${hex}|${escaped})`;
  const all = [
    // Terminals, label software, quoted escapes: <GS>, {FNC1}, «GS», [0x1D], "\x1d", \[GS\], <GS/>, \N{GS}.
    ...["<>", "{}", "[]", "()", '""', "''", "\u00ab\u00bb"].map(
      ([open = "", close = ""]) => `(?:\\\\N?)?\\${open}${inner}\\\\?/?\\${close}`,
    ),
    `\\\\?[<{[]0?${decimal}[>}\\]]|(?:&lt;|%3c)${inner}(?:&gt;|%3e)`,
    escaped,
    // Barcode generators and label printers: ^], ^FNC1, ^029, ~029, ~d029, ~1, _1D, _d029.
    `[~^_](?:d?0${decimal}|x?${hex})|\\^${carets}|~1|\\^?FNC1`,
    // JSON whose backslash was lost or is another sign, and the name of the character.
    `(?:%?u\\+?0|0x)0{0,6}${hex}`,
    // Functions of spreadsheets and databases.
    `(?:(?:n|uni)?cha?rw?|symbol)\\(${decimal}\\)`,
    // Excel, XML and HTML, URLs and mail: _x001D_, &#29;, &#x1D;, %1D, =1D.
    `(?:_x005f)?_[xu]00${hex}_|&(?:amp;){0,4}#(?:0{0,5}${decimal}|x0{0,6}${hex});|[%=](?:25){0,4}${hex}`,
    // The picture of a separator, and the arrow that code page 437 shows for it.
    "\\u241d|\\u2194",
  ];
  return `(?:${all.join("|")})`;
}

export const spelledSeparator = spelling(["1d", "29", "35", "GS|FNC1|F1", "[FG]", "\\]"]);

/** The ways to spell out what a scanner or a file puts behind a code: control characters, the separator too, and blanks. */
export const spelledControl = spelling([
  "(?:[01][\\da-f]|20|a0)",
  "(?:[1-3]?\\d|160)",
  "[0-3][0-7]",
  "CR|LF|CRLF|HT|TAB|ETX|EOT|[GR]S|FNC1|F1",
  "[nrtFG]",
  "[CIJM\\]]",
]);

/** What spellings begin with. */
export const opening = "[^0-9a-z!*-.:;>?)\\]}]";

/* @__NO_SIDE_EFFECTS__ */ export function spelledPattern(source: () => string, flags = ""): () => RegExp {
  return lazyPattern(source, `i${flags}`);
}
