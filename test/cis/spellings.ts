/**
 * How the separator U+001D is spelled out: shown in its place; by scanners, consoles and label software; in JSON, also
 * escaped again or without its backslash, programming languages, regular expressions and style sheets; in spreadsheets
 * and databases; in XML, HTML, URLs and mail.
 */
export const spellings = String.raw`
  ␝ ↔ ^]
  <GS> <gs> {GS} [GS] (GS) «GS» &lt;GS&gt; <FNC1> {FNC1} [FNC1] ^FNC1 ^029
  <0x1D> [0x1d] <1D> {1D} <29> <U+001D> U+001D ~029 ~d029 ~1 _1D _d029 \F \G
  \u001d \u001D \\u001d \\\\u001d u001d \x1d \x1D \\x1d \x001d
  \035 \35 \o{35} \29 \d029 \c] \u{1d} \u{001D} \x{1D} ${"`"}u{1D} \1d \U0000001D
  _x001D_ _x001d_ _x005F_x001D_ CHAR(29) chr(29) NCHAR(29)
  &#29; &#029; &#x1D; &#x1d; &#x001D; &amp;#29; %1D %1d %251D =1D
`
  .trim()
  .split(/\s+/);
