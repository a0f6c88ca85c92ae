import { serialEnd } from "./usual.ts";

// Both stand at the end of the page of provideOrderItemIdentifiers and are kept as they are: `[1,3]` also lets a comma
// through. Their lookahead bounds the time that any text takes. The flag is the one that JSON Schema asks for.
const withTail =
  /^(?=.{1,256}$)\u001D?(\(?01\)?\d{14}\(?21\)?([!-~]{6,8}|[!-~]{13}|[!-~]{20})(\u001D\(?240\)?.{1,30})?\u001D\(?9[1,3]\)?.+)$/u;
const withoutTail = /^(?=[!-~]{1,256}$)(\(?01\)?\d{14}\(?21\)?(.{6,8}|.{13}|.{20}))$/u;

/** Which of the two documented forms a marking code has: with its crypto tail, without it, or neither. */
export function formOf(cis: string): "with-tail" | "without-tail" | undefined {
  // Says the same of the codes that it knows, in a third of the time.
  const end = serialEnd(cis);
  if (end !== undefined) return end < cis.length ? "with-tail" : "without-tail";
  if (withTail.test(cis)) return "with-tail";
  return withoutTail.test(cis) ? "without-tail" : undefined;
}
