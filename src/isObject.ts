/** Whether the value is an object, and so has fields to read; arrays count too. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
