import { isObject, type JsonObject } from "../source/isObject.ts";
import type { Notes } from "./Shape.ts";
import { textOf } from "../source/textOf.ts";

const kinds = new Set([
  "description",
  "summary",
  "title",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "xml",
  "$comment",
]);

/** Limits and scopes are read from such lines, so a change of one is not reported again as prose. */
function isToldElsewhere(line: string): boolean {
  const text = line.trim();
  if (text.startsWith("|")) return /^\|-+\|$/.test(text) || /лимит|limit/i.test(text);
  return text.startsWith("{%") && (text.includes("/_auto/method_limits/") || text.includes("/_auto/method_scopes/"));
}

function plain(text: string): string {
  const lines = text.split("\n").filter((line) => !isToldElsewhere(line));
  return lines.join(" ").replaceAll(/\s+/gu, " ").trim();
}

/** The prose of a part of a description, by kind, regardless of line breaks and spacing. */
export function notesOf(part: JsonObject, meant: ReadonlySet<string> = new Set()): Notes {
  const notes = new Map<string, ReadonlySet<string>>();
  for (const [key, value] of Object.entries(part)) {
    if (meant.has(key) || (!kinds.has(key) && !key.startsWith("x-"))) continue;
    const text = typeof value === "string" ? plain(value) : textOf(value);
    if (text !== "") notes.set(key, new Set([text]));
  }
  // The rest names schemas, which may be renamed.
  const { discriminator } = part;
  if (isObject(discriminator)) notes.set("discriminator", new Set([String(discriminator["propertyName"])]));
  return notes;
}
