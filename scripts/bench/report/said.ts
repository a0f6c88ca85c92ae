import type { Spread } from "../measure/spread.ts";

/** A number with three significant digits, or all digits before the decimal point. */
export function number(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(digits, 2));
}

/** A median with its quartiles. */
export function said({ median, low, high }: Spread): string {
  return `${number(median)} (${number(low)}–${number(high)})`;
}
