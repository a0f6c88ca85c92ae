/** How scanners, labels and programs spell out the separator U+001D. */
export const spellings = [
  // Shown in its place.
  ...["\u241d", "\u2194", "^]"],
  // Scanners, consoles and label software.
  ...[
    "<GS>",
    "<gs>",
    "{GS}",
    "[GS]",
    "(GS)",
    "\u00abGS\u00bb",
    "&lt;GS&gt;",
    "<FNC1>",
    "{FNC1}",
    "[FNC1]",
    "^FNC1",
    "^029",
  ],
  ...[
    "<0x1D>",
    "[0x1d]",
    "<1D>",
    "{1D}",
    "<29>",
    "<U+001D>",
    "U+001D",
    "~029",
    "~d029",
    "~1",
    "_1D",
    "_d029",
    "\\F",
    "\\G",
  ],
  // JSON, also escaped again or without its backslash; programming languages, regular expressions, style sheets.
  ...["\\u001d", "\\u001D", "\\\\u001d", "\\\\\\\\u001d", "u001d", "\\x1d", "\\x1D", "\\\\x1d", "\\x001d"],
  ...[
    "\\035",
    "\\35",
    "\\o{35}",
    "\\29",
    "\\d029",
    "\\c]",
    "\\u{1d}",
    "\\u{001D}",
    "\\x{1D}",
    "`u{1D}",
    "\\1d",
    "\\U0000001D",
  ],
  // Spreadsheets and databases.
  ...["_x001D_", "_x001d_", "_x005F_x001D_", "CHAR(29)", "chr(29)", "NCHAR(29)"],
  // XML, HTML, URLs and mail.
  ...["&#29;", "&#029;", "&#x1D;", "&#x1d;", "&#x001D;", "&amp;#29;", "%1D", "%1d", "%251D", "=1D"],
];
