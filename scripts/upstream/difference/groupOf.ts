import type { Concerned, Group } from "./Difference.ts";

/**
 * How the set of allowed values changes: it grows, shrinks, does neither, or is described more precisely without
 * excluding anything.
 */
export type Change = "wider" | "narrower" | "other" | "more" | "prose";

/** A caller breaks when less may be sent or more may come back than before. */
export function groupOf(change: Change, concerned: Concerned): Group {
  if (change === "prose") return "prose";
  if (change === "more") return "additions";
  if (change === "other") return "breaking";
  return (change === "narrower") === (concerned === "readers") ? "relaxing" : "breaking";
}
