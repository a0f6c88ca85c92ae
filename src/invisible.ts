// Signs of Arabic and Syriac that count as marks of format, but are seen.
const seen = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2";
// Fillers, joiners, marks of direction, the byte order mark, the blank Braille pattern, and the control characters except
// tab and line ends, which part a login from its password.
const invisible = /* @__PURE__ */ new RegExp(
  `(?![${seen}])[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u2800\\0-\\x08\\v\\f\\x0e-\\x1f\\x7f-\\x9f]`,
  "u",
);
const visible = /* @__PURE__ */ new RegExp(
  `[${seen}]|[^\\s\\p{Default_Ignorable_Code_Point}\\p{Cf}\\p{Cc}\\u2800]`,
  "u",
);
// Emoji are joined and varied by them, and so are the letters of scripts such as Persian and Hindi. In Latin, Greek and
// Cyrillic text nobody types them.
const joined =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Component}\p{L}\p{M}](?<![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]))[\u200c\u200d](?=[\p{Extended_Pictographic}\p{L}\p{M}](?<![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]))|(?<=[\p{Extended_Pictographic}\d#*])\ufe0f/gu;

/** Whether a text contains characters that nobody sees and that are not the usual white space. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text) && invisible.test(text.replace(joined, ""));
}

/** Whether there is nothing to see in a text: it is empty, or all white space and invisible characters. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}
