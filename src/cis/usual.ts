import { separator } from "./separator.ts";

// Printable characters, with separators only where something follows them.
const usual = /^01\d{14}21[!-~]+(?:\u001D9[1,3][ -~]+(?:\u001D[ -~]+)*)?$/;
const head = "01".length + 14 + "21".length;

/** How many bytes of JSON a character of a usual code takes on average at most: a separator six, one behind it two. */
export const bytesOfUsual = 4;

/**
 * Where the serial of a code ends that has one of the documented forms in the way nearly all have: no brackets, no
 * separator in front, nothing but ASCII. Of any other text nothing: whether it has a form is asked elsewhere.
 */
export function serialEnd(cis: string): number | undefined {
  if (cis.length > 256 || !usual.test(cis)) return undefined;
  const at = cis.indexOf(separator, head);
  const end = at < 0 ? cis.length : at;
  const serial = end - head;
  return (serial >= 6 && serial <= 8) || serial === 13 || serial === 20 ? end : undefined;
}
