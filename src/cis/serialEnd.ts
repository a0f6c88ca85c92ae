import { separator } from "./separator.ts";

// Printable characters, with separators only before further characters.
const usual = /^01\d{14}21[!-~]+(?:\u001D9[1,3][ -~]+(?:\u001D[ -~]+)*)?$/;
const head = "01".length + 14 + "21".length;

/** The most JSON bytes per character of a usual code, on average: six for a separator, at most two for the next one. */
export const bytesOfUsual = 4;

/**
 * Where the serial of a usual code ends: one in a documented form without brackets, without a leading separator and in
 * ASCII only, as nearly all are. For any other text `undefined`, although it may have a documented form.
 */
export function serialEnd(cis: string): number | undefined {
  if (cis.length > 256 || !usual.test(cis)) return undefined;
  const at = cis.indexOf(separator, head);
  const end = at < 0 ? cis.length : at;
  const serial = end - head;
  return (serial >= 6 && serial <= 8) || serial === 13 || serial === 20 ? end : undefined;
}
