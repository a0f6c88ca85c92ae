import { serialEnd } from "./usual.ts";

// Both stand at the end of the page of provideOrderItemIdentifiers and are kept as they are: `[1,3]` also lets a comma
// through. Their lookahead bounds the time that any text takes. The flag is the one that JSON Schema asks for.
const withTail =
  /^(?=.{1,256}$)\u001D?(\(?01\)?\d{14}\(?21\)?([!-~]{6,8}|[!-~]{13}|[!-~]{20})(\u001D\(?240\)?.{1,30})?\u001D\(?9[1,3]\)?.+)$/u;
const withoutTail = /^(?=[!-~]{1,256}$)(\(?01\)?\d{14}\(?21\)?(.{6,8}|.{13}|.{20}))$/u;

/** Whether a text has one of the two documented forms of a marking code: with its crypto tail or without. */
export function isCis(text: string): boolean {
  // The first says the same of the codes that it knows, in a third of the time.
  return serialEnd(text) !== undefined || withTail.test(text) || withoutTail.test(text);
}
