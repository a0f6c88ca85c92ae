/** Whether the value is an integer of 64 bits that is certainly exact, as a number or a bigint, and not below the least. */
export function isId(value: unknown, least: number): boolean {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value && value >= least;
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}
