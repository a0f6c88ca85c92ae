/** Whether the value has fields that can be asked for; a list has too. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
