/** Compares descriptions that are at hand, the way the command does with those that it reads. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { calls, type Description } from "../../scripts/generate/description.ts";
import { compareDescriptions } from "../../scripts/upstream/compareDescriptions.ts";
import type { Difference } from "../../scripts/upstream/difference/Difference.ts";
import { Documents } from "../../scripts/upstream/source/Documents.ts";
import { isObject } from "../../scripts/upstream/source/isObject.ts";
import { makeAbsolute } from "../../scripts/upstream/source/makeAbsolute.ts";

export const fixtures = join(process.cwd(), "test/upstream/fixtures");
const ours = join(process.cwd(), "openapi/openapi.yaml");

export function yaml(file: string): unknown {
  return parse(readFileSync(file, "utf8"));
}

function documents(content: unknown): Documents {
  const file = "https://description.test/openapi.yaml";
  const copy: unknown = structuredClone(content);
  makeAbsolute(copy, file);
  if (!isObject(copy)) throw new Error("a description is an object");
  return new Documents(file, copy);
}

const sought = calls(yaml(ours) as Description);

/** Every difference in the four operations. */
export function compared(one: unknown, other: unknown, withProse = true): Difference[] {
  return compareDescriptions(documents(one), documents(other), sought, withProse);
}
