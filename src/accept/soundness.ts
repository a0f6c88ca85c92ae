import type { Failure } from "../../generated/validators.ts";
import { isList } from "../isList.ts";
import { isObject } from "../isObject.ts";
import type { Shape } from "./readInput.ts";
import { shapeAt } from "./shapeAt.ts";

// A list that is too long or too short still has elements of the right shape.
const aboutLength = new Set(["minItems", "maxItems"]);

const isListOfElements = (shape: Shape | undefined): boolean =>
  typeof shape === "object" && "each" in shape && typeof shape.each === "object";

/** What is left of an element whose own shape is wrong: the lists within it whose elements are judged by themselves. */
function remainsOf(element: object, shape: Shape | undefined): unknown {
  if (typeof shape !== "object" || "each" in shape) return null;
  const lists = Object.entries(element).filter(([name, list]) => isList(list) && isListOfElements(shape.fields[name]));
  return lists.length > 0 ? Object.fromEntries(lists) : null;
}

/**
 * Takes out of the copy what failed: the innermost element of a list, or the field of the input, that holds the
 * failure becomes `null`; of an element its lists of elements stay. So rules can run over all that is left without
 * asking about shapes again.
 */
export function takeOut(copy: unknown, shape: Shape, { path, keyword }: Failure): void {
  if (aboutLength.has(keyword) || !isObject(copy) || path === "") return;
  const steps = path.slice(1).split("/");
  let holder: object = copy;
  let taken: readonly [from: object, step: string, depth: number] = [copy, steps[0] ?? "", 1];
  for (const [index, step] of steps.entries()) {
    if (isList(holder)) taken = [holder, step, index + 1];
    const value: unknown = Reflect.get(holder, step);
    if (!isObject(value)) break;
    holder = value;
  }
  const [from, step, depth] = taken;
  const element: unknown = isList(from) ? Reflect.get(from, step) : null;
  // Of a key nothing remains, and there may be thousands: no shape is looked up for it.
  const remains = isObject(element) ? remainsOf(element, shapeAt(shape, path.split("/", depth + 1).join("/"))) : null;
  Reflect.set(from, step, remains);
}
