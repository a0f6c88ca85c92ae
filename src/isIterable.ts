/** Whether the value can be iterated, like an array, a map or `Headers`. */
export function isIterable(value: object): value is Iterable<unknown> {
  return typeof Reflect.get(value, Symbol.iterator) === "function";
}
