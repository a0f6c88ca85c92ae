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

/** An operation with its location. */
export interface Found extends Sought {
  readonly item: JsonObject;
  readonly operation: JsonObject;
}

/** A method and a path regardless of the version before it and the names of its parameters. */
const addressOf = ({ method, path }: Sought): string =>
  `${method} ${path.replace(/^\/v\d+(?=\/)/, "").replaceAll(/\{[^}]*\}/g, "{}")}`;

/** The wanted operations that are there, each with how it was sought. */
export function findOperations(description: Description, sought: readonly Sought[]): [Sought, Found][] {
  const unread: unknown[] = [];
  const resolved = (value: unknown): JsonObject | undefined => {
    try {
      const target = description.resolve(value);
      return isObject(target) ? target : undefined;
    } catch (error) {
      // It may have held a wanted one.
      unread.push(error);
      return undefined;
    }
  };
  const all = Object.entries(objectOf(description.root["paths"])).flatMap(([path, entry]) => {
    const item = resolved(entry) ?? {};
    return methods.flatMap((method): Found[] => {
      const operation = resolved(item[method]);
      if (!operation) return [];
      return [{ id: String(operation["operationId"]), method: method.toUpperCase(), path, item, operation }];
    });
  });
  const found = sought.flatMap((wanted): [Sought, Found][] => {
    const [first, second] = all.filter(({ id }) => id === wanted.id);
    if (first && second) {
      const places = [first, second].map(({ method, path }) => `${method} ${path}`);
      throw new CannotCompare(`${wanted.id} is the operationId of two: ${places.join(" and ")}`);
    }
    const match = first ?? all.find((one) => addressOf(one) === addressOf(wanted));
    if (!match && unread.length > 0) throw new CannotCompare(reasonOf(unread[0]));
    return match ? [[wanted, match]] : [];
  });
  if (found.length === 0) throw new CannotCompare(`it holds none of ${sought.map(({ id }) => id).join(", ")}`);
  return found;
}
