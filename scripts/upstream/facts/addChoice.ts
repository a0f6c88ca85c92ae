import { createHash } from "node:crypto";
import { items, unique } from "../table.ts";
import { Facts } from "./Facts.ts";
import { allowNull } from "./normalize.ts";

const longest = 500;
const typesOf = (branch: Facts): readonly string[] => items(branch.get("", "type"));
const valuesOf = (branch: Facts): readonly string[] => items(branch.get("", "enum"));

/** Whether a schema says nothing but its types and values. */
function isPlain(branch: Facts): boolean {
  const kinds = [...branch.places].flatMap(([place, facts]) => [...facts.keys()].map((kind) => place + kind));
  return kinds.includes("type") && kinds.every((kind) => /^(type|enum|open)$|prose /.test(kind));
}

/** Branches that are only lists of values or only types are one list. */
function merged(branches: readonly Facts[], facts: Facts): Facts | undefined {
  const types = unique(branches.flatMap(typesOf));
  const listed = branches.filter((branch) => branch.get("", "enum") !== undefined);
  const others = branches.length - listed.length;
  if (!branches.every(isPlain)) return undefined;
  facts.add("", "type", types);
  if (listed.length === 0) return facts;
  // One of these or any string: a list that may grow.
  if (others > 0 && (branches.length > 2 || types.filter((type) => type !== "null").length > 1)) return undefined;
  facts.add("", "enum", unique(listed.flatMap(valuesOf)));
  facts.add("", "open", others > 0 || listed.some((branch) => branch.get("", "open") === true));
  return facts;
}

/** What a branch says, in one line. A long one is cut to a digest: choices within choices would swell. */
function nameOf(branch: Facts): string {
  const lines = [...branch.places].flatMap(([place, facts]) =>
    [...facts].flatMap(([kind, value]) => {
      const told = typeof value === "string" ? value : JSON.stringify(value);
      return kind.startsWith("prose ") ? [] : `${place} ${kind} ${told}`.trim();
    }),
  );
  const text = lines.sort().join("; ");
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}… ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}

/** Adds a oneOf or anyOf, which is dissolved if it is not a real choice. */
export function addChoice(facts: Facts, keyword: "oneOf" | "anyOf", all: readonly Facts[]): void {
  const branches = all.filter((branch) => typesOf(branch).join() !== "null");
  const dissolved = branches.length === 1 ? branches[0] : merged(branches, new Facts(facts.budget));
  if (!dissolved) facts.add("", keyword, unique(all.map(nameOf)));
  else {
    if (branches.length < all.length) allowNull(dissolved.at(""));
    facts.addAll(dissolved);
  }
  for (const branch of branches.length === 1 ? [] : branches) {
    for (const [place, told] of branch.places) {
      for (const [kind, value] of told) if (kind.startsWith("prose ")) facts.add(place, kind, value);
    }
  }
}
