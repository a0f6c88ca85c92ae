import type { Change } from "./groupOf.ts";

/** What becomes of a set of alternatives: undefined when it stays. */
export function changeOf(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): Change | undefined {
  const gone = [...ours].some((value) => !theirs.has(value));
  const come = [...theirs].some((value) => !ours.has(value));
  if (gone) return come ? "other" : "narrower";
  return come ? "wider" : undefined;
}
