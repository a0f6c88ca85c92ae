import { isObject } from "./isObject.ts";
import { isSamePath } from "./isSamePath.ts";
import type { Sought } from "./Sought.ts";

/** Whether a path of a description may hold one of the operations: it names one, is the path of one, or refers elsewhere. */
export function mayHold(path: string, item: unknown, sought: readonly Sought[]): boolean {
  // What cannot be read may hold anything.
  if (!isObject(item) || sought.some((wanted) => isSamePath(wanted.path, path))) return true;
  return [item, ...Object.values(item)].some(
    (value) => isObject(value) && ("$ref" in value || sought.some(({ id }) => id === value["operationId"])),
  );
}
