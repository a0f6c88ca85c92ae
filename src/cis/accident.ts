import { isCis } from "./form.ts";
import { hasWrittenOut } from "./separator.ts";

/**
 * How a code with a broken tail can pass as one without a tail: where the separator is written out or lost, all of the
 * tail may count as serial and by accident give it a length that a serial can have.
 */
export function accidentOf(cis: string): "written-out" | "stripped" | undefined {
  // The separator stands in every code with a tail and in none without.
  if (cis.includes("\u001d")) return undefined;
  // The shortest tail is `93` and four characters.
  const accident = hasWrittenOut(cis) ? "written-out" : cis.slice(-6, -4) === "93" ? "stripped" : undefined;
  return accident && isCis(cis) ? accident : undefined;
}
