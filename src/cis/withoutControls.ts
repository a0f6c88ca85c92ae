import { hasTail, isCis } from "./form.ts";
import { endsWithPart, isLong } from "./separator.ts";
import { opening, spelledControl, spelledPattern } from "./spelling.ts";

// The end comes first: nothing else is looked at.
const atEnd = spelledPattern(() => `$(?<=[^\\u001d]{6}(${spelledControl}|\\s))`);
const openings = spelledPattern(() => `${opening}+$`);

/** Whether a text is the code, and what was spelled out behind it no part of it. */
function isWhole(rest: string, text: string): boolean {
  const spelledOut = text.slice(rest.length);
  if (hasTail(rest)) return isLong(spelledOut) || endsWithPart(rest);
  if (!isCis(rest) || (isCis(text) && !isLong(spelledOut))) return false;
  // Of `%\r` the `%` may belong to the serial or not.
  const shorter = rest.replace(openings(), "");
  return shorter === rest || !isCis(shorter);
}

/** Removes control characters that are spelled out behind a code. */
export function withoutControls(text: string): string {
  let code = text;
  let rest = text;
  for (let found = atEnd().exec(rest); found; found = atEnd().exec(rest)) {
    rest = rest.slice(0, -(found[1]?.length ?? 0));
    if (isWhole(rest, text)) code = rest;
  }
  return code;
}
