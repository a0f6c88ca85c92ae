import type { Told } from "./compare/Difference.ts";

// Characters that move a terminal's cursor or change the writing direction must not reach a report.
const control = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const longest = 240;

const escaped = (text: string): string =>
  text.replaceAll(control, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

function textOf(told: Told): string {
  if (told === null) return "–";
  if (typeof told === "string") return escaped(told);
  return escaped(Array.isArray(told) ? told.join(", ") : String(told));
}

/** Both sides of a difference, one line each; long texts are cut to where they begin to differ. */
export function printable(ours: Told, theirs: Told): [string, string] {
  const [one, other] = [textOf(ours), textOf(theirs)];
  if (one.length <= longest && other.length <= longest) return [one, other];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - 40);
  const part = (text: string): string =>
    `${from > 0 ? "…" : ""}${text.slice(from, from + longest)}${text.length > from + longest ? "…" : ""}`;
  return [part(one), part(other)];
}
