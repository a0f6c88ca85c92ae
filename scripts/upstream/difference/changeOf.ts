import type { Change } from "./groupOf.ts";

/** How a set of alternatives changes; undefined if it does not. */
export function changeOf(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): Change | undefined {
  const gone = [...ours].some((value) => !theirs.has(value));
  const come = [...theirs].some((value) => !ours.has(value));
  if (gone) return come ? "other" : "narrower";
  return come ? "wider" : undefined;
}
