import { parse, stringify } from "lossless-json";

/** Parses JSON with all digits of its integers: those that a number cannot hold become bigints. The last of equal keys wins. */
export function parseExact(text: string, integer: (digits: bigint) => unknown = (digits) => digits): unknown {
  return parse(text, undefined, {
    parseNumber: (digits) =>
      /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits)) ? integer(BigInt(digits)) : Number(digits),
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

export function writeExact(value: unknown): string {
  return stringify(value) ?? "";
}
