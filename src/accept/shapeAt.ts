import { isListShape, type Shape } from "./readInput.ts";

export function shapeAt(shape: Shape, path: string): Shape | undefined {
  let here: Shape | undefined = shape;
  for (const step of path.split("/").slice(1)) {
    if (typeof here !== "object") return undefined;
    here = isListShape(here) ? here.each : here.fields[step];
  }
  return here;
}
