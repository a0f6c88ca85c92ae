/** A string of a description; "" if it is something else. */
export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
