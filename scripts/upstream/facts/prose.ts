import { isObject, type JsonObject, textOf } from "../json.ts";
import type { Facts } from "./Facts.ts";
import { isLimitLine } from "./limitsInProse.ts";

const include = /^(\{%\s*include\b.*\/_auto\/method_(limits|scopes)\/\w+\.md\)\s*%\}|\|-+\|)$/;

/** A text regardless of line breaks and spacing, without the lines that are read as limits or stand for them. */
function plain(text: string): string {
  const lines = text.split("\n").filter((line) => !include.test(line.trim()) && !isLimitLine(line));
  return lines.join(" ").replaceAll(/\s+/gu, " ").trim();
}

/** Adds what does not bind: descriptions, examples, extensions and whatever else `isProse`. */
export function addProse(facts: Facts, place: string, part: JsonObject, isProse: (key: string) => boolean): void {
  for (const [key, value] of Object.entries(part)) {
    if (!isProse(key)) continue;
    // The rest of a discriminator names schemas, which may be renamed.
    const meant = key === "discriminator" && isObject(value) ? value["propertyName"] : value;
    const text = typeof meant === "string" ? plain(meant) : textOf(meant);
    if (text !== "" && text !== "false") facts.add(place, `prose ${key}`, [text]);
  }
}
