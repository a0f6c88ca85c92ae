import { separator } from "./separator.ts";

// Both are given at the end of the page of provideOrderItemIdentifiers, with a lookahead for the length, which is
// checked apart here. Otherwise they are kept verbatim, `[1,3]` for a comma too, but for the commonest serial, which
// stands first. JSON Schema requires the `u` flag, which counts characters: the second pattern has only ASCII ones.
const withTail =
  /^\u001D?\(?01\)?\d{14}\(?21\)?(?:[!-~]{13}|[!-~]{6,8}|[!-~]{20})(?:\u001D\(?240\)?.{1,30})?\u001D\(?9[1,3]\)?.+$/u;
const withoutTail = /^\(?01\)?\d{14}\(?21\)?(?:[!-~]{13}|[!-~]{6,8}|[!-~]{20})$/;

/** Whether a text has at most 256 characters; one outside the basic plane is one character but two UTF-16 units. */
const isShort = (text: string): boolean => text.length <= 256 || (text.length <= 512 && Array.from(text).length <= 256);

/** Whether a text has the documented form of a marking code with its crypto tail. */
export function hasTail(text: string): boolean {
  // Looking for the separator first is quicker.
  return text.includes(separator) && isShort(text) && withTail.test(text);
}

/** Whether a text has one of the two documented forms of a marking code: with a crypto tail or without. */
export function isCis(text: string): boolean {
  return hasTail(text) || withoutTail.test(text);
}
