import type { Failure } from "../../generated/validators.ts";
import { isList, isObject } from "../isObject.ts";
import { isListShape, type Shape } from "./readInput.ts";
import { shapeAt } from "./shapeAt.ts";

// The elements of a list that is too long or too short are still valid.
const aboutLength = new Set(["minItems", "maxItems"]);

const isListOfElements = (shape: Shape | undefined): boolean =>
  shape !== undefined && isListShape(shape) && typeof shape.each === "object";

/** What is kept of an invalid element: its lists of elements, because each of those is checked on its own. */
function listsOf(element: object, shape: Shape | undefined): unknown {
  if (typeof shape !== "object" || isListShape(shape)) return null;
  const lists = Object.entries(element).filter(([name, list]) => isList(list) && isListOfElements(shape.fields[name]));
  return lists.length > 0 ? Object.fromEntries(lists) : null;
}

/**
 * Removes from the copy what failed: the innermost list element that contains the failure, or else the field of the
 * input, becomes `null`; an element keeps its lists of elements. The rules can then run without checking shapes again.
 */
export function dropInvalid(copy: unknown, shape: Shape, { path, keyword }: Failure): void {
  if (aboutLength.has(keyword) || !isObject(copy) || path === "") return;
  const steps = path.slice(1).split("/");
  let holder: object = copy;
  let target: readonly [from: object, step: string, depth: number] = [copy, steps[0] ?? "", 1];
  for (const [index, step] of steps.entries()) {
    if (isList(holder)) target = [holder, step, index + 1];
    const value: unknown = Reflect.get(holder, step);
    if (!isObject(value)) break;
    holder = value;
  }
  const [from, step, depth] = target;
  const element: unknown = isList(from) ? Reflect.get(from, step) : null;
  // Keys leave nothing behind, and there may be thousands, so they skip the look-up.
  const remains = isObject(element) ? listsOf(element, shapeAt(shape, path.split("/", depth + 1).join("/"))) : null;
  Reflect.set(from, step, remains);
}
