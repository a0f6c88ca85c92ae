/** A copy of an object's fields. It inherits nothing, and unlike `Object.create(null)` is quick to read. */
export class Fields {
  [name: string]: unknown;

  static {
    Object.setPrototypeOf(Fields.prototype, null);
  }
}
