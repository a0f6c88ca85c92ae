import { isCis } from "./form.ts";
import { hasSpelledOut } from "./separator.ts";

/**
 * How a code whose separator is spelled out or lost happens to pass as one without a tail: the tail then counts as part
 * of the serial and, by accident, gives it a valid length.
 */
export function accidentOf(cis: string): "spelled-out" | "stripped" | undefined {
  // Every code with a tail contains the separator, and no code without one does.
  if (cis.includes("\u001d")) return undefined;
  // The shortest tail is `93` followed by four characters.
  const accident = hasSpelledOut(cis) ? "spelled-out" : cis.slice(-6, -4) === "93" ? "stripped" : undefined;
  return accident && isCis(cis) ? accident : undefined;
}
