import { isCis } from "./form.ts";
import { holdsSeveral } from "./holdsSeveral.ts";
import { hasSpelledOutTail, separator } from "./separator.ts";
import { withoutControls } from "./withoutControls.ts";
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

// In most tails, which are base64, nothing is spelled out.
const unusual = /[^0-9a-z+/=\u001d]|=[0-9a-z]|u\+?00|0x|fnc1/i;

function faultWithTail(cis: string, tail: string): CisFault | undefined {
  if (holdsSeveral(cis)) return "several";
  if (!unusual.test(tail)) return undefined;
  if (withSeparators(cis)[0] !== cis) return "separator";
  return /[^!-~\u001d]/.test(tail) || withoutControls(cis) !== cis ? "characters" : undefined;
}

// Every spelling has a sign or one of these.
const mayBeSpelled = /[^0-9a-z]|0x|u00|fnc1/i;
const mayHoldTail = /9[1,3]/;

function faultWithoutTail(cis: string): CisFault | undefined {
  // Nothing is spelled out in the shorter serials.
  if (cis.length > 30 && mayBeSpelled.test(cis.slice(18))) {
    if (!mayHoldTail.test(cis.slice(18))) return withoutControls(cis) === cis ? undefined : "separator";
    if (withSeparators(cis)[0] !== cis || withoutControls(cis) !== cis) return "separator";
    if (hasSpelledOutTail(cis)) return "spelled-out";
  }
  // The shortest tail is `93` followed by four characters.
  return cis.slice(-6, -4) === "93" ? "stripped" : undefined;
}

export function faultOf(cis: string): CisFault | undefined {
  if (!isCis(cis)) return "form";
  const end = cis.indexOf(separator, 1);
  return end < 0 ? faultWithoutTail(cis) : faultWithTail(cis, cis.slice(end));
}
