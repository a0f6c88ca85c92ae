// The product and the serial of a unit make a marking code one of a kind. A bracket before 21 cannot belong to the
// product, whose digits are counted. A lone one behind it may be the first character of the serial, so it is taken away
// only as half of a pair.
const parts = /^\u001D?\(?01\)?(\d{14})(?:\(21\)|\(?21)([!-~]+)/;

/** The same text for the same unit, with its tail or without it; a text of another form stands for itself. */
export function identityOf(cis: string): string {
  const [whole, gtin = "", serial = ""] = parts.exec(cis) ?? [];
  return whole === undefined ? cis : `01${gtin}21${serial}`;
}
