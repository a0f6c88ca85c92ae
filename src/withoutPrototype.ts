/** A shallow copy that inherits nothing, so that an absent field stays absent whatever stands on `Object.prototype`. */
export function withoutPrototype<T extends object>(value: T): T {
  return { __proto__: null, ...value };
}
