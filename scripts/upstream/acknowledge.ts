import { readFile } from "node:fs/promises";
import { CannotCompare } from "./CannotCompare.ts";
import type { Difference, Told } from "./compare/compareFacts.ts";
import { isObject, textOf } from "./json.ts";
import { parse } from "./read/parse.ts";

/** Acknowledged differences with their reason, one for each path of each operation. */
export interface Acknowledgement {
  readonly operations: readonly string[];
  /** `{200,400} status` stands for two paths. */
  readonly paths: readonly string[];
  readonly kind: string;
  /** What theirs was at the time. Once it changes, the acknowledgement must be reconsidered. */
  readonly theirs: Told;
  readonly because: string;
}

/** An acknowledgement of a difference that no longer exists or has changed. */
export interface Stale {
  readonly operation: string;
  readonly path: string;
  readonly kind: string;
  readonly acknowledged: Told;
  /** What theirs is now; absent if there is no such difference any more. */
  readonly now?: Told;
  readonly because: string;
}

export interface Acknowledged {
  readonly differences: readonly Difference[];
  readonly acknowledged: readonly (Difference & { readonly because: string })[];
  readonly stale: readonly Stale[];
}

/** `{200,400} status` is `200 status` and `400 status`. */
function alternatives(path: string): string[] {
  const [whole, list] = /\{([^{}]*)\}/.exec(path) ?? [];
  if (whole === undefined || list === undefined) return [path];
  return list.split(",").flatMap((one) => alternatives(path.replace(whole, one.trim())));
}

/** Removes the acknowledged differences. */
export function acknowledge(differences: readonly Difference[], entries: readonly Acknowledgement[]): Acknowledged {
  const reasons = new Map<Difference, string>();
  const stale: Stale[] = [];
  // Of an operation that is gone, that alone is told.
  const gone = new Set(differences.filter(({ kind }) => kind === "operation").map(({ operation }) => operation));
  const chosen = entries.flatMap(({ operations, paths, ...entry }) =>
    operations
      .filter((operation) => !gone.has(operation))
      .flatMap((operation) => paths.flatMap(alternatives).map((path) => ({ operation, path, ...entry }))),
  );
  for (const { operation, path, kind, theirs, because } of chosen) {
    const same = differences.filter((one) => one.operation === operation && one.path === path && one.kind === kind);
    const match = same.find((one) => textOf(one.theirs) === textOf(theirs) && !reasons.has(one));
    const changed = same.find((one) => !reasons.has(one));
    if (match) reasons.set(match, because);
    else stale.push({ operation, path, kind, acknowledged: theirs, ...(changed && { now: changed.theirs }), because });
  }
  return {
    differences: differences.filter((one) => !reasons.has(one)),
    acknowledged: differences.flatMap((one) => {
      const because = reasons.get(one);
      return because === undefined ? [] : [{ ...one, because }];
    }),
    stale,
  };
}

const keys = ["operations", "paths", "kind", "theirs", "because"];
const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");

function isAcknowledgement(entry: unknown): entry is Acknowledgement {
  if (!isObject(entry) || Object.keys(entry).sort().join() !== [...keys].sort().join()) return false;
  const { operations, paths, kind, because } = entry;
  return texts(operations) && texts(paths) && texts([kind, because]) && because !== "";
}

/** The acknowledged differences in openapi/acknowledged.yaml. */
export async function readAcknowledged(file: URL): Promise<Acknowledgement[]> {
  const content = parse(await readFile(file, "utf8"));
  const entries = isObject(content) && Array.isArray(content["acknowledged"]) ? content["acknowledged"] : [content];
  return entries.map((entry: unknown, index) => {
    if (isAcknowledgement(entry)) return entry;
    throw new CannotCompare(`acknowledged.yaml: entry ${index + 1} needs ${keys.join(", ")}, and nothing else`);
  });
}
