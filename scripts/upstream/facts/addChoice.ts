import { createHash } from "node:crypto";
import { items, unique } from "../table.ts";
import { Facts } from "./Facts.ts";
import { allowNull } from "./normalize.ts";

const longest = 500;
const isProse = (kind: string): boolean => kind.startsWith("prose ");
const listOf = (branches: readonly Facts[], kind: string): string[] =>
  unique(branches.flatMap((branch) => items(branch.get("", kind))));

/** Whether a schema says nothing but its types and values. */
function isPlain(branch: Facts): boolean {
  const kinds = [...branch.all()].flatMap(([place, kind]) => (isProse(kind) ? [] : place + kind));
  return kinds.includes("type") && kinds.every((kind) => ["type", "enum", "open"].includes(kind));
}

/** Branches that are only lists of values or only types are one list. */
function merged(branches: readonly Facts[], facts: Facts): Facts | undefined {
  if (branches.length === 1) return branches[0];
  if (!branches.every(isPlain)) return undefined;
  const types = listOf(branches, "type");
  const listed = branches.filter((branch) => branch.get("", "enum") !== undefined);
  const others = branches.length - listed.length;
  facts.add("", "type", types);
  if (listed.length === 0) return facts;
  // One of these or any string: a list that may grow.
  if (others > 0 && (branches.length > 2 || types.filter((type) => type !== "null").length > 1)) return undefined;
  facts.add("", "enum", listOf(listed, "enum"));
  facts.add("", "open", others > 0 || listed.some((branch) => branch.get("", "open") === true));
  return facts;
}

/** What a branch says, in one line. A long one is cut to a digest: choices within choices would swell. */
function nameOf(branch: Facts): string {
  const lines = [...branch.all()].flatMap(([place, kind, value]) => {
    const told = typeof value === "string" ? value : JSON.stringify(value);
    return isProse(kind) ? [] : `${place} ${kind} ${told}`.trim();
  });
  const text = lines.sort().join("; ");
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}… ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}

/** Adds a oneOf or anyOf, which is dissolved if it is not a real choice. */
export function addChoice(facts: Facts, keyword: "oneOf" | "anyOf", all: readonly Facts[]): void {
  const branches = all.filter((branch) => listOf([branch], "type").join() !== "null");
  const dissolved = merged(branches, new Facts(facts));
  if (dissolved && branches.length < all.length) allowNull(dissolved.at(""));
  if (dissolved) facts.addAll(dissolved);
  else facts.add("", keyword, unique(all.map(nameOf)));
  for (const [place, kind, value] of branches.flatMap((branch) => [...branch.all()])) {
    if (isProse(kind)) facts.add(place, kind, value);
  }
}
