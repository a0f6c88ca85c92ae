import { isObject } from "./isObject.ts";
import { isSamePath } from "./isSamePath.ts";
import type { Sought } from "./Sought.ts";

/** Whether a path may contain a wanted operation: it names one, is the path of one, or refers elsewhere. */
export function mayHold(path: string, item: unknown, sought: readonly Sought[]): boolean {
  // An unreadable path may contain anything.
  if (!isObject(item) || sought.some((wanted) => isSamePath(wanted.path, path))) return true;
  return [item, ...Object.values(item)].some(
    (value) => isObject(value) && ("$ref" in value || sought.some(({ id }) => id === value["operationId"])),
  );
}
