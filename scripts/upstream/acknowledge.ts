import { readFile } from "node:fs/promises";
import { CannotCompare } from "./CannotCompare.ts";
import type { Difference, Told } from "./compare.ts";
import { isObject, listOf, objectOf, textOf } from "./json.ts";
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
export interface Stale extends Pick<Difference, "operation" | "path" | "kind"> {
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
  const [whole = "", list] = /\{([^{}]*)\}/.exec(path) ?? [];
  if (list === undefined) return [path];
  return list.split(",").flatMap((one) => alternatives(path.replace(whole, one.trim())));
}

/** Removes the acknowledged differences. */
export function acknowledge(all: readonly Difference[], entries: readonly Acknowledgement[]): Acknowledged {
  const reasons = new Map<Difference, string>();
  const stale: Stale[] = [];
  for (const { operations, paths, kind, theirs, because } of entries) {
    for (const operation of operations) {
      const ofIt = all.filter((one) => one.operation === operation);
      // Of an operation that is gone, that alone is told.
      if (ofIt.some((one) => one.kind === "operation")) continue;
      for (const path of paths.flatMap(alternatives)) {
        const open = ofIt.filter((one) => one.path === path && one.kind === kind && !reasons.has(one));
        const match = open.find((one) => textOf(one.theirs) === textOf(theirs));
        const now = open[0] && { now: open[0].theirs };
        if (match) reasons.set(match, because);
        else stale.push({ operation, path, kind, acknowledged: theirs, ...now, because });
      }
    }
  }
  const acknowledged = all.flatMap((one) => {
    const because = reasons.get(one);
    return because === undefined ? [] : [{ ...one, because }];
  });
  return { differences: all.filter((one) => !reasons.has(one)), acknowledged, stale };
}

function isAcknowledgement(entry: unknown): entry is Acknowledgement {
  const { operations, paths, kind, theirs, because, ...others } = objectOf(entry);
  const areTexts = [operations, paths, [kind, because]].map(listOf).every((list) => {
    return list.length > 0 && list.every((text) => typeof text === "string" && text !== "");
  });
  return areTexts && theirs !== undefined && Object.keys(others).length === 0;
}

/** The acknowledged differences in openapi/acknowledged.yaml. */
export async function readAcknowledged(file: URL): Promise<Acknowledgement[]> {
  const content = parse(await readFile(file, "utf8"));
  const entries = isObject(content) && Array.isArray(content["acknowledged"]) ? content["acknowledged"] : [content];
  return entries.map((entry: unknown, index) => {
    if (isAcknowledgement(entry)) return entry;
    const keys = "operations, paths, kind, theirs, because";
    throw new CannotCompare(`acknowledged.yaml: entry ${index + 1} needs ${keys}, and nothing else`);
  });
}
