/** Whether the value is an integer, as a number or a bigint. */
export function isWhole(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** Whether a bigint does not fit into 64 bits, or an integer number may have been rounded. */
export function isBeyond(value: unknown): boolean {
  return typeof value === "bigint"
    ? BigInt.asIntN(64, value) !== value
    : Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** Whether a number or bigint is less than the minimum. */
export function isBelow(value: unknown, least: number): boolean {
  return (typeof value === "number" || typeof value === "bigint") && value < least;
}
