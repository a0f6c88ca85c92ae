import { describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { acknowledge, type Acknowledgement, readAcknowledged } from "../../scripts/upstream/acknowledge.ts";
import type { Difference } from "../../scripts/upstream/compare.ts";
import { isObject } from "../../scripts/upstream/json.ts";
import { yaml } from "./compared.ts";

const difference: Difference = {
  operation: "verifyOrderEac",
  path: "request code",
  kind: "minLength",
  group: "relaxing",
  concerns: "senders",
  ours: 1,
  theirs: null,
};
const chosen: Acknowledgement = {
  operations: ["verifyOrderEac"],
  paths: ["request code"],
  kind: "minLength",
  theirs: null,
  because: "we chose",
};

describe("an acknowledged difference", () => {
  it("is left out, with its reason", () => {
    expect(acknowledge([difference], [chosen])).toEqual({
      differences: [],
      acknowledged: [{ ...difference, because: "we chose" }],
      stale: [],
    });
  });

  it.each([
    ["operation", { operation: "getDeliveryOptions" }],
    ["path", { path: "request" }],
    ["kind", { kind: "maxLength" }],
  ])("is a different one in another %s", (_what, other) => {
    const { differences, stale } = acknowledge([{ ...difference, ...other }], [chosen]);
    expect(differences).toHaveLength(1);
    expect(stale).toEqual([expect.objectContaining({ path: "request code", because: "we chose" })]);
    expect(stale[0]).not.toHaveProperty("now");
  });

  it("must be reconsidered once Market's side changes", () => {
    const { differences, stale } = acknowledge([{ ...difference, theirs: 4 }], [chosen]);
    expect(differences).toHaveLength(1);
    expect(stale).toEqual([expect.objectContaining({ acknowledged: null, now: 4 })]);
  });

  it("is reported when it no longer exists", () => {
    expect(acknowledge([], [chosen]).stale).toHaveLength(1);
  });

  it("may cover several places, each of which must differ", () => {
    const statuses = { ...chosen, paths: ["{200,400} status"] };
    const { differences, stale } = acknowledge([{ ...difference, path: "400 status" }], [statuses]);
    expect(differences).toEqual([]);
    expect(stale).toEqual([expect.objectContaining({ path: "200 status" })]);
  });

  it("cannot be acknowledged twice", () => {
    expect(acknowledge([difference], [chosen, chosen]).stale).toHaveLength(1);
  });
});

describe("the file of acknowledgements", () => {
  it("gives a reason for each", async () => {
    const entries = await readAcknowledged(pathToFileURL(join(process.cwd(), "openapi/acknowledged.yaml")));
    expect(entries.length).toBeGreaterThan(0);
    for (const { because } of entries) expect(because).toMatch(/\.$/);
  });

  it("names the same commit and date as openapi/README.md", () => {
    const content = yaml(join(process.cwd(), "openapi/acknowledged.yaml"));
    const compared = isObject(content) ? content["compared"] : undefined;
    const { date, commit } = compared as { date: string; commit: string | null };
    const readme = readFileSync(join(process.cwd(), "openapi/README.md"), "utf8");
    const [, state = ""] = /^\| Last compared\s*\| (.*)$/m.exec(readme) ?? [];
    expect(state).toMatch(new RegExp(`^${date}, commit ${commit ?? "not known"}`));
  });

  it.each([
    ["without a reason", { operations: ["a"], paths: ["b"], kind: "c", theirs: null }],
    ["with an empty one", { ...chosen, because: "" }],
    ["without a path", { ...chosen, paths: [] }],
    ["with a misspelt key", { ...chosen, reason: "x" }],
  ])("is rejected with an entry %s", async (_what, entry) => {
    const folder = mkdtempSync(join(tmpdir(), "acknowledged-"));
    writeFileSync(join(folder, "a.yaml"), JSON.stringify({ acknowledged: [chosen, entry] }));
    await expect(readAcknowledged(pathToFileURL(join(folder, "a.yaml")))).rejects.toThrow("entry 2 needs operations");
    rmSync(folder, { recursive: true });
  });
});
