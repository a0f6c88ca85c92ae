/** Compares descriptions that are at hand, the way the command does with those that it reads. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { calls, type Description as Ours } from "../../scripts/generate/description.ts";
import { compareDescriptions, type Difference } from "../../scripts/upstream/compare.ts";
import { Description } from "../../scripts/upstream/read/Description.ts";

export const fixtures = join(process.cwd(), "test/upstream/fixtures");
const ours = join(process.cwd(), "openapi/openapi.yaml");

export function yaml(file: string): unknown {
  return parse(readFileSync(file, "utf8"));
}

const description = (content: unknown): Description => new Description("/description.yaml", structuredClone(content));

const sought = calls(yaml(ours) as Ours);

/** Every difference in the four operations. */
export function compared(one: unknown, other: unknown, withProse = true): Difference[] {
  return compareDescriptions(description(one), description(other), sought, withProse);
}

/** Every difference between our description and a file. */
export const comparedWith = (file: string): Difference[] =>
  compareDescriptions(new Description(ours), new Description(file), sought, false);

export type Json = Readonly<Record<string, unknown>>;

/** A description of one operation, which takes a schema and answers with it. */
export function descriptionOf(schema: Json, operation: Json = {}, root: Json = {}): Json {
  const content = { "application/json": { schema } };
  const answer = { description: "", content };
  const put = { operationId: "verifyOrderEac", requestBody: { content }, responses: { 200: answer }, ...operation };
  return { openapi: "3.1.0", paths: { [pathOfEac]: { put } }, ...root };
}
export const pathOfEac = "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac";
