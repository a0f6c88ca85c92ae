/** How a kind of character is written: patterns of its number, its names, and the letters behind `\` and behind `^`. */
type Forms = readonly [hex: string, decimal: string, octal: string, names: string, escapes: string, carets: string];

const separatorForms: Forms = ["1d", "29", "35", "GS|FNC1|F1", "[FG]", "\\]"];

// White space and what a scanner or a file puts at the end of a code; the separator is one of them.
const controlForms: Forms = [
  "(?:0[0-9ad]|1[c-f]|20|a0)",
  "(?:[0-9]|1[03]|2[89]|3[0-2]|160)",
  "(?:[01][0-7]|3[4-7])",
  "CR(?:LF)?|LF|TAB|HT|ETX|EOT|NUL|RS|GS|FNC1|F1",
  "[nrtFG]",
  "[CIJM\\]]",
];

/**
 * A pattern, case ignored, of the ways in which scanners, consoles, labels and programs spell out a character. None of them
 * contains U+001D, and none is unbounded: a text of backslashes would take quadratic time.
 */
/* @__NO_SIDE_EFFECTS__ */ function spelling([hex, decimal, octal, names, escapes, carets]: Forms): string {
  // A backslash may be escaped itself: \\, %5C, \u005c, _x005C_.
  const backslash = String.raw`(?:[\\\u0060]{1,8}|%(?:25){0,4}5c|\\u005c|_x005c_)`;
  // Programming languages and regular expressions: \u001d, \x1d, \035, \29, \c], \u{1d}, \F, \N{GS}.
  const escaped = String.raw`${backslash}(?:u00${hex}|U000000${hex}|[xu]\{0{0,6}${hex}\}|x(?:00)?${hex}|o\{0?${octal}\}|o?0?${octal}|d?0?${decimal}|0{0,4}${hex}|c${carets}|C-${carets}|${escapes}|${names}|N\{(?:U\+00${hex}|${names})\})`;
  // Terminals, label software: <GS>, {FNC1}, «GS», [0x1D], <29>, "\x1d", \[GS\], <GS/>.
  const inner = `(?:${names}|(?:0?x|U\\+)?0{0,6}${hex}|0?${decimal}|${escaped})`;
  const wrapped = ["<>", "{}", "[]", "()", '""', "''", "\u00ab\u00bb"].map(
    (pair) => `\\\\?\\${pair.charAt(0)}${inner}\\\\?/?\\${pair.charAt(1)}`,
  );
  const all = [
    ...wrapped,
    `(?:&lt;|%3c)${inner}(?:&gt;|%3e)`,
    escaped,
    // ^], ^FNC1, ^029; barcode generators and label printers: ~029, ~d029, ~1, _1D, _d029.
    String.raw`\^(?:${carets}|FNC1|0${decimal})|~(?:d?0${decimal}|x?${hex}|1)|_(?:d0${decimal}|${hex})`,
    // JSON whose backslash was lost or is another sign, and the name of the character.
    String.raw`%?u\+?00${hex}|0x0{0,6}${hex}|FNC1`,
    // Functions of spreadsheets and databases.
    String.raw`(?:n?cha?rw?|unichar|symbol)\(${decimal}\)`,
    // Excel, XML and HTML, URLs and mail: _x001D_, &#29;, &#x1D;, %1D, =1D.
    `(?:_x005f)?_[xu]00${hex}_|&(?:amp;){0,4}#(?:0{0,5}${decimal}|x0{0,6}${hex});|%(?:25){0,4}${hex}|=${hex}`,
    // The picture of a separator, and the arrow that code page 437 shows for it.
    "\u241d|\u2194",
  ];
  return `(?:${all.join("|")})`;
}

/** The ways to spell out a separator. */
export const spelledSeparator = spelling(separatorForms);

/** The ways to spell out white space or a control character, the separator too. */
export const spelledControl = spelling(controlForms);

/** What spellings begin with. */
export const opening = "[^0-9a-z!*-.:;>?)\\]}]";

/** A pattern of spellings. */
/* @__NO_SIDE_EFFECTS__ */ export function spelledPattern(source: string, flags = ""): RegExp {
  return new RegExp(source, `i${flags}`);
}
