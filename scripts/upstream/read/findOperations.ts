import { CannotCompare, reasonOf } from "../CannotCompare.ts";
import { isObject, type JsonObject, objectOf } from "../json.ts";
import type { Description } from "./Description.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** How one of our operations is recognised: by id or, if the id is gone, by method and path. */
export interface Sought {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** A path regardless of the version before it and the names of its parameters. */
const plain = (path: string): string => path.replace(/^\/v\d+(?=\/)/, "").replaceAll(/\{[^}]*\}/g, "{}");

/** An operation with its location. */
export interface Found {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** The wanted operations, by id; one with another id is found by its method and path, whatever the version before it. */
export function findOperations(description: Description, sought: readonly Sought[]): Map<string, Found> {
  const unread: unknown[] = [];
  const resolved = (value: unknown): unknown => {
    try {
      return description.resolve(value);
    } catch (error) {
      // It may have held a wanted one.
      unread.push(error);
      return undefined;
    }
  };
  const all = Object.entries(objectOf(description.root["paths"])).flatMap(([path, entry]) => {
    const item = objectOf(resolved(entry));
    return methods.flatMap((method): Found[] => {
      const operation = resolved(item[method]);
      if (!isObject(operation)) return [];
      return [{ id: String(operation["operationId"]), method: method.toUpperCase(), path, item, operation }];
    });
  });
  const found = new Map<string, Found>();
  for (const wanted of sought) {
    const [first, second] = all.filter(({ id }) => id === wanted.id);
    if (first && second) {
      const places = [first, second].map(({ method, path }) => `${method} ${path}`);
      throw new CannotCompare(`${wanted.id} is the operationId of two: ${places.join(" and ")}`);
    }
    const match =
      first ?? all.find(({ method, path }) => method === wanted.method && plain(path) === plain(wanted.path));
    if (match) found.set(wanted.id, match);
    else if (unread.length > 0) throw new CannotCompare(reasonOf(unread[0]));
  }
  if (found.size === 0) throw new CannotCompare(`it holds none of ${sought.map(({ id }) => id).join(", ")}`);
  return found;
}
