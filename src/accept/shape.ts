/** The fields that the library reads from an input; generated from the description. */
export type Shape = "int64" | "value" | { readonly each: Shape } | { readonly fields: Readonly<Record<string, Shape>> };

/** Whether a shape is that of a list. */
export function isListShape(shape: Shape): shape is { readonly each: Shape } {
  return typeof shape === "object" && Object.hasOwn(shape, "each");
}
