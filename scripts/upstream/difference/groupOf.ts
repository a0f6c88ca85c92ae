import type { Concerned, Group } from "./Difference.ts";

/**
 * What becomes of what is allowed: more of it, less, neither of the two, or something is said that was left open before
 * and takes nothing from anybody.
 */
export type Change = "wider" | "narrower" | "other" | "more" | "prose";

/** A caller breaks when less may be sent than before, and when more may come back than before. */
export function groupOf(change: Change, concerned: Concerned): Group {
  if (change === "prose") return "prose";
  if (change === "more") return "additions";
  if (change === "other") return "breaking";
  return (change === "narrower") === (concerned === "readers") ? "relaxing" : "breaking";
}
