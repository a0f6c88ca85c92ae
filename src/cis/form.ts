import { serialEnd } from "./serialEnd.ts";

// Both are given at the end of the page of provideOrderItemIdentifiers and kept verbatim: `[1,3]` also matches a comma.
// The lookahead bounds the matching time for any text. JSON Schema requires the `u` flag.
const withTail =
  /^(?=.{1,256}$)\u001D?(\(?01\)?\d{14}\(?21\)?([!-~]{6,8}|[!-~]{13}|[!-~]{20})(\u001D\(?240\)?.{1,30})?\u001D\(?9[1,3]\)?.+)$/u;
const withoutTail = /^(?=[!-~]{1,256}$)(\(?01\)?\d{14}\(?21\)?(.{6,8}|.{13}|.{20}))$/u;

/** Whether a text has one of the two documented forms of a marking code: with a crypto tail or without. */
export function isCis(text: string): boolean {
  // For the usual codes serialEnd() gives the same answer in a third of the time.
  return serialEnd(text) !== undefined || withTail.test(text) || withoutTail.test(text);
}
