/** What makes a marking code one of a kind: the product and the serial of the unit. The crypto tail adds nothing. */
export interface Parts {
  readonly gtin: string;
  readonly serial: string;
}

// A bracket before 21 cannot belong to the product, whose digits are counted. A lone one behind it may be the first
// character of the serial, so it is taken away only as half of a pair.
const parts = /^\u001D?\(?01\)?(\d{14})(?:\(21\)|\(?21)([!-~]+)/;

/** The product and the serial of a marking code of either form, or nothing for a text that begins otherwise. */
export function partsOf(cis: string): Parts | undefined {
  const [, gtin, serial] = parts.exec(cis) ?? [];
  return gtin === undefined || serial === undefined ? undefined : { gtin, serial };
}

/** The same text for the same unit, with its tail or without it; a text of another form stands for itself. */
export function identityOf(cis: string): string {
  const [whole, gtin, serial] = parts.exec(cis) ?? [];
  if (whole === undefined || gtin === undefined || serial === undefined) return cis;
  // Written without brackets, as most are, it is that text already.
  return whole.length === "0121".length + gtin.length + serial.length ? whole : `01${gtin}21${serial}`;
}
