/** A text of a description; "" where something else stands in its place. */
export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
