import type { Shape } from "../meaning/Shape.ts";

/** A shape in a word or two: `string`, `array of integer`, `object`. */
export function describe({ types, items, nullable }: Shape): string {
  const names = types ? [...types].sort() : ["any type"];
  const all = nullable === true && types ? [...names, "null"] : names;
  const text = all.join(" or ") || "nothing";
  return text === "array" && items?.types ? `array of ${[...items.types].sort().join(" or ")}` : text;
}
