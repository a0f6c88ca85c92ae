import { CannotCompare } from "../CannotCompare.ts";
import type { Documents } from "./Documents.ts";
import { isObject, type JsonObject } from "./isObject.ts";
import { isSamePath } from "./isSamePath.ts";
import type { Sought } from "./Sought.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** An operation with its location. */
export interface Found {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** Every operation of a description. Unreadable parts are passed to `missed`: they may contain a wanted one. */
function allOperations(documents: Documents, missed: (reason: Error) => void): Found[] {
  const resolved = (value: unknown): unknown => {
    try {
      return documents.resolve(value);
    } catch (error) {
      missed(error as Error);
      return undefined;
    }
  };
  return Object.entries(documents.root["paths"] as JsonObject).flatMap(([path, entry]) => {
    const item = resolved(entry);
    if (!isObject(item)) return [];
    return methods.flatMap((method) => {
      const operation = resolved(item[method]);
      if (!isObject(operation)) return [];
      return { id: String(operation["operationId"]), method: method.toUpperCase(), path, item, operation };
    });
  });
}

/**
 * The wanted operations, by id. One with another id is found by its method and path, whatever the version before it.
 */
export function findOperations(documents: Documents, sought: readonly Sought[]): Map<string, Found> {
  let unread: Error | undefined;
  const all = allOperations(documents, (reason) => {
    unread ??= reason;
  });
  const found = new Map<string, Found>();
  for (const wanted of sought) {
    const [first, second] = all.filter(({ id }) => id === wanted.id);
    if (second && first) {
      const places = [first, second].map(({ method, path }) => `${method} ${path}`);
      throw new CannotCompare(`${wanted.id} is the operationId of two: ${places.join(" and ")}`);
    }
    const other = all.find(({ method, path }) => method === wanted.method && isSamePath(path, wanted.path));
    const match = first ?? other;
    if (match) found.set(wanted.id, match);
    else if (unread !== undefined) throw unread;
  }
  if (found.size === 0) throw new CannotCompare(`it holds none of ${sought.map(({ id }) => id).join(", ")}`);
  return found;
}
