/** The separator between the parts of a marking code: the character U+001D. */
export const separator = "\u001d";

/**
 * A pattern, case ignored, that contains the ways in which scanners, consoles, labels and programs spell out a separator.
 * None of them contains U+001D, and none is unbounded: a text of backslashes would take quadratic time.
 */
/* @__NO_SIDE_EFFECTS__ */ export function withSpellings(pattern: (spelledOut: string) => string, flags = ""): RegExp {
  const spellings = [
    // Its picture, and the arrow that code page 437 shows for it.
    String.raw`\u241d|\u2194`,
    // Terminals, label software: <GS>, {FNC1}, «GS», [0x1D], <29>, ^], ^FNC1, ^029.
    String.raw`(?:[<{[(\u00ab]|&lt;)(?:GS|FNC1|(?:0?x|U\+00)?1D|29)(?:[>}\])\u00bb]|&gt;)`,
    String.raw`\^(?:\]|FNC1|029)`,
    // Barcode generators and label printers: ~029, ~d029, ~1, _1D, _d029.
    String.raw`~(?:d?029|x?1d|1)|_(?:d029|1d)`,
    // Programming languages and regular expressions, also when escaped again: \u001d, \x1d, \035, \29, \c], \u{1d}, \F.
    String.raw`[\\\u0060]{1,8}(?:u001d|U0000001d|[xu]\{0{0,6}1d\}|x(?:00)?1d|o\{0?35\}|o?0?35|d?029|29|0{0,4}1d|c\]|F|G|GS)`,
    // JSON whose backslash was lost, and the name of the character.
    String.raw`U\+?001d`,
    // Functions of spreadsheets and databases.
    String.raw`n?cha?r\(29\)`,
    // Excel, XML and HTML, URLs and mail: _x001D_, &#29;, &#x1D;, %1D, =1D.
    String.raw`(?:_x005f)?_x001d_|&(?:amp;){0,4}#(?:0{0,5}29|x0{0,6}1d);|%(?:25){0,4}1d|=1d`,
  ];
  return new RegExp(pattern(`(?:${spellings.join("|")})`), `i${flags}`);
}

// Each part of a tail begins with an identifier of two digits or more. Without one behind it, what looks spelled out may
// well be characters of a serial or a tail.
const beforePart = withSpellings((spelledOut) => String.raw`${spelledOut}(?=\(?\d\d)`, "g");
const beforeTail = withSpellings((spelledOut) => String.raw`${spelledOut}\(?9[1,3]`);

/** Replaces the spelled-out separators within the crypto tail of a code. */
export function replaceSpelledOut(tail: string): string {
  return tail.replace(beforePart, separator);
}

/** Whether a text contains a spelled-out separator with the beginning of a crypto tail behind it. */
export function hasSpelledOutTail(text: string): boolean {
  return beforeTail.test(text);
}
