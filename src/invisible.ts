// Fillers, joiners, marks of direction, the byte order mark, the blank Braille pattern, and the control characters except
// tab and line ends, which part a login from its password.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/u;
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/u;

/** Whether a text contains characters that nobody sees and that are not the usual white space. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** Whether there is nothing to see in a text: it is empty, or all white space and invisible characters. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}
