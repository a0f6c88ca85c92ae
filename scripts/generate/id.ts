/** Whether the value is a number without a fraction, or a bigint. */
export function isWhole(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** Whether a whole number does not fit into 64 bits, or into what JavaScript holds exactly. */
export function isBeyond(value: unknown): boolean {
  return typeof value === "bigint"
    ? BigInt.asIntN(64, value) !== value
    : Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** Whether a number of either kind is smaller than that. */
export function isBelow(value: unknown, least: number): boolean {
  return (typeof value === "number" || typeof value === "bigint") && value < least;
}
