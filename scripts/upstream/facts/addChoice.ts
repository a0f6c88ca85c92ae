import { createHash } from "node:crypto";
import { items, type Value } from "../table.ts";
import type { Facts } from "./Facts.ts";

const longest = 500;
const isNull = (branch: Facts): boolean =>
  items(branch.get("", "type") ?? ["any"]).length === 0 && branch.get("", "nullable") === true;

/** Whether a schema says nothing but its type and what is named. */
function saysOnly(branch: Facts, ...kinds: readonly string[]): boolean {
  const expected = new Set(["type", "nullable", ...kinds]);
  return [...branch.places].every(
    ([place, facts]) =>
      place === "" && [...facts.keys()].every((kind) => expected.has(kind) || kind.startsWith("prose ")),
  );
}

/** Branches that are only lists of values or only types are one list. */
function merged(branches: readonly Facts[]): Map<string, Value> | undefined {
  const listed = branches.filter((branch) => branch.get("", "enum") !== undefined);
  const open = branches.filter((branch) => branch.get("", "enum") === undefined);
  if (!branches.every((branch) => branch.get("", "type") !== undefined && saysOnly(branch, "enum", "open")))
    return undefined;
  const types = branches.flatMap((branch) => items(branch.get("", "type")));
  const facts = new Map<string, Value>([["type", [...new Set(types)].sort()]]);
  if (listed.length === 0) return facts;
  // One of these or any string: a list that may grow.
  if (open.length > 0 && (listed.length > 1 || open.length > 1 || new Set(types).size > 1)) return undefined;
  const values = listed.flatMap((branch) => items(branch.get("", "enum")));
  facts.set("enum", [...new Set(values)].sort());
  facts.set("open", open.length > 0 || listed.some((branch) => branch.get("", "open") === true));
  return facts;
}

/** What a branch says, in one line. A long one is cut to a digest: choices within choices would swell. */
function nameOf(branch: Facts): string {
  const text = branch.lines().join("; ");
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}… ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}

/** Adds a oneOf or anyOf, which is dissolved if it is not a real choice. */
export function addChoice(facts: Facts, keyword: "oneOf" | "anyOf", all: readonly Facts[]): void {
  const nullable = all.flatMap((branch) => branch.get("", "nullable") ?? []);
  const branches = all.filter((branch) => !isNull(branch));
  for (const branch of branches) branch.places.get("")?.delete("nullable");
  const [only, ...more] = branches;
  const single = only && more.length === 0 ? only : undefined;
  const list = single ? undefined : merged(branches);
  if (single) facts.addAll(single);
  else if (list) for (const [kind, value] of list) facts.add("", kind, value);
  else if (only) facts.add("", keyword, branches.map(nameOf).sort());
  for (const branch of single ? [] : branches) {
    for (const [place, told] of branch.places) {
      for (const [kind, value] of told) if (kind.startsWith("prose ")) facts.add(place, kind, value);
    }
  }
  if (nullable.length > 0) facts.add("", "nullable", nullable.includes(true));
}
