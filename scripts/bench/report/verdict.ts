import type { Verdict } from "./found.ts";

/** Compares a figure with its limit. */
export function verdict(target: string, figure: number, relation: "≤" | "≥", limit: number, unit = ""): Verdict {
  const met = relation === "≤" ? figure <= limit : figure >= limit;
  return { target, limit: `${relation} ${limit}${unit}`, figure: `${figure.toFixed(2)}${unit}`, met };
}
