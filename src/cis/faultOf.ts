import { isCis } from "./form.ts";
import { holdsSeveral } from "./holdsSeveral.ts";
import { hasSpelledOutTail, replaceSpelledOut, separator } from "./separator.ts";
import { withSeparators } from "./withSeparators.ts";

/**
 * What is wrong with a marking code, the worst first:
 *
 * - `form`: it has neither documented form;
 * - `several`: another code follows it;
 * - `separator`: a separator of its crypto tail is spelled out;
 * - `characters`: its crypto tail contains white space, invisible or non-ASCII characters;
 * - `spelled-out`, `stripped`: it has the form without a crypto tail, but perhaps by accident: it contains a spelled-out
 *   separator or what is left of a tail that lost it, and this gives the serial a documented length.
 */
export type CisFault = "form" | "several" | "separator" | "characters" | "spelled-out" | "stripped";

// Most tails are base64, in which no separator is spelled out.
const unusual = /[^0-9A-Za-z+/=\u001d]/;
const strange = /[^!-~\u001d]/;

function faultWithTail(cis: string, tail: string): CisFault | undefined {
  if (holdsSeveral(cis)) return "several";
  const at = tail.search(unusual);
  if (at < 0) return undefined;
  const rest = tail.slice(at);
  if (replaceSpelledOut(rest) !== rest) return "separator";
  return strange.test(rest) ? "characters" : undefined;
}

function faultWithoutTail(cis: string): CisFault | undefined {
  if (!cis.includes("93", 18) && !cis.includes("91", 18)) return undefined;
  if (hasSpelledOutTail(cis)) return withSeparators(cis) === cis ? "spelled-out" : "separator";
  // The shortest tail is `93` followed by four characters.
  return cis.slice(-6, -4) === "93" ? "stripped" : undefined;
}

/** What is wrong with a marking code; `undefined` if nothing is. */
export function faultOf(cis: string): CisFault | undefined {
  if (!isCis(cis)) return "form";
  const end = cis.indexOf(separator, 1);
  return end < 0 ? faultWithoutTail(cis) : faultWithTail(cis, cis.slice(end));
}
