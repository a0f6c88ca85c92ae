/**
 * Reads a field of an object that the caller or the server gave: its own, or one of its class. What a program has written
 * to `Object.prototype`, by a bad merge for example, belongs to nobody and counts as absent.
 */
export function fieldOf(object: object, name: PropertyKey): unknown {
  if (name in Object.prototype) {
    let holder: object | null = object;
    while (holder && !Object.hasOwn(holder, name)) holder = Reflect.getPrototypeOf(holder);
    if (holder === Object.prototype) return undefined;
  }
  return Reflect.get(object, name);
}

/** An object that inherits nothing. Unlike one of `Object.create(null)`, it is quick to make and to read. */
export class Plain {
  [name: string]: unknown;

  static {
    Object.setPrototypeOf(Plain.prototype, null);
    Reflect.deleteProperty(Plain.prototype, "constructor");
  }
}

/** A shallow copy that inherits nothing, so that an absent field stays absent whatever stands on `Object.prototype`. */
export function withoutPrototype<T extends object>(value: T): T {
  return Object.assign(new Plain(), value);
}
