import type { Failure } from "../../generated/validators.ts";
import { isObject } from "../isObject.ts";

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

// A list that is too long or too short still has elements of the right shape.
const aboutLength = new Set(["minItems", "maxItems"]);

/**
 * Takes out of the copy what failed: the innermost element of a list, or the field of the input, that holds the
 * failure becomes `null`. So rules can run over all that is left without asking about shapes again.
 */
export function takeOut(copy: unknown, { path, keyword }: Failure): void {
  if (aboutLength.has(keyword) || !isObject(copy) || path === "") return;
  const steps = path.slice(1).split("/");
  let holder: Record<string, unknown> | unknown[] = copy;
  let taken: readonly [from: Record<string, unknown> | unknown[], step: string] = [copy, steps[0] ?? ""];
  for (const step of steps) {
    if (isList(holder)) taken = [holder, step];
    const value: unknown = Reflect.get(holder, step);
    if (!isObject(value)) break;
    holder = value;
  }
  const [from, step] = taken;
  Reflect.set(from, step, null);
}
