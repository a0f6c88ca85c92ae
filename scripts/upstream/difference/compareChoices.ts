import type { Choice, Shape } from "../meaning/Shape.ts";
import { compareShapes } from "./compareShapes.ts";
import type { Change } from "./groupOf.ts";
import { paired } from "./paired.ts";
import type { Place } from "./Place.ts";

const summary = (shape: Shape): string => {
  const names = [...shape.fields].map(([name, { required }]) => (required ? `${name} required` : name));
  const rules = [...shape.rules].map(([keyword, texts]) => `${keyword} ${[...texts].join(" and ")}`);
  return [[...(shape.types ?? ["any"])].join(" or "), ...names, ...rules].join(", ");
};
const told = (branches: readonly Shape[]): string[] | null =>
  branches.length > 0 ? branches.map(summary).sort() : null;

function compareBranches(ours: Choice, theirs: Choice, place: Place): void {
  const { pairs, gone, come } = paired(ours.branches, theirs.branches, place.withProse);
  for (const [one, other] of pairs) {
    const index = String(ours.branches.indexOf(one));
    compareShapes(one, other, place.at(`<${ours.keyword} ${index}>`, [ours.keyword, index]));
  }
  if (gone.length === 0 && come.length === 0) return;
  const change: Change = gone.length === 0 ? "wider" : come.length === 0 ? "narrower" : "other";
  place.differ(ours.keyword, change, told(gone), told(come));
}

/** Compares oneOf with oneOf and anyOf with anyOf, in order if there are several. */
export function compareChoices(ours: readonly Choice[], theirs: readonly Choice[], place: Place): void {
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const one = ours.filter((choice) => choice.keyword === keyword);
    const other = theirs.filter((choice) => choice.keyword === keyword);
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
      const [a, b] = [one[index], other[index]];
      if (a && b) compareBranches(a, b, place);
      else if (b) place.differ(keyword, "narrower", null, told(b.branches));
      else if (a) place.differ(keyword, "wider", told(a.branches), null);
    }
  }
}
