/** `Array.isArray`, typed so that the elements are `unknown` rather than `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
