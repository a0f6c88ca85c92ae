import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { CannotCompare } from "../CannotCompare.ts";
import { isObject } from "../source/isObject.ts";
import type { Acknowledgement } from "./Acknowledgement.ts";

const keys = ["operations", "paths", "kind", "theirs", "because"];
const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");

function isAcknowledgement(entry: unknown): entry is Acknowledgement {
  if (!isObject(entry) || Object.keys(entry).sort().join() !== [...keys].sort().join()) return false;
  const { operations, paths, kind, because } = entry;
  return texts(operations) && texts(paths) && texts([kind, because]) && because !== "";
}

/** The acknowledged differences in openapi/acknowledged.yaml. */
export async function readAcknowledged(file: URL): Promise<Acknowledgement[]> {
  const content: unknown = parse(await readFile(file, "utf8"));
  const entries = isObject(content) && Array.isArray(content["acknowledged"]) ? content["acknowledged"] : [content];
  return entries.map((entry: unknown, index) => {
    if (isAcknowledgement(entry)) return entry;
    throw new CannotCompare(`acknowledged.yaml: entry ${index + 1} needs ${keys.join(", ")}, and nothing else`);
  });
}
