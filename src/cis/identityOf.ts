import { separator } from "./separator.ts";

const withoutBrackets = /^01\d{14}21[!-~]/;
// Product and serial together identify a unit. A bracket before 21 cannot belong to the product, which has exactly 14
// digits. A bracket after 21 may be the first character of the serial, so it is removed only as half of a pair.
const parts = /^\u001D?\(?01\)?(\d{14})(?:\(21\)|\(?21)([!-~]+)/;

/** Gives the same text for the same unit, with a tail or without; a text of any other form is returned unchanged. */
export function identityOf(cis: string): string {
  if (withoutBrackets.test(cis)) {
    const end = cis.indexOf(separator);
    return end < 0 ? cis : cis.slice(0, end);
  }
  const [whole, gtin = "", serial = ""] = parts.exec(cis) ?? [];
  return whole === undefined ? cis : `01${gtin}21${serial}`;
}
