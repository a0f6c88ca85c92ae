import { describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { acknowledge } from "../../scripts/upstream/acknowledged/acknowledge.ts";
import type { Acknowledgement } from "../../scripts/upstream/acknowledged/Acknowledgement.ts";
import { readAcknowledged } from "../../scripts/upstream/acknowledged/readAcknowledged.ts";
import type { Difference } from "../../scripts/upstream/difference/Difference.ts";
import { isObject } from "../../scripts/upstream/source/isObject.ts";
import { yaml } from "./compared.ts";

const difference: Difference = {
  operation: "verifyOrderEac",
  path: "request code",
  pointer: "/requestBody",
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

describe("a difference that we chose", () => {
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
  ])("is another one in another %s", (_what, other) => {
    const { differences, stale } = acknowledge([{ ...difference, ...other }], [chosen]);
    expect(differences).toHaveLength(1);
    expect(stale).toEqual([expect.objectContaining({ path: "request code", because: "we chose" })]);
    expect(stale[0]).not.toHaveProperty("now");
  });

  it("is to be chosen again once theirs is something else", () => {
    const { differences, stale } = acknowledge([{ ...difference, theirs: 4 }], [chosen]);
    expect(differences).toHaveLength(1);
    expect(stale).toEqual([expect.objectContaining({ acknowledged: null, now: 4 })]);
  });

  it("is reported when it is none any more", () => {
    expect(acknowledge([], [chosen]).stale).toHaveLength(1);
  });

  it("may be in several places, each of which has to differ", () => {
    const statuses = { ...chosen, paths: ["{200,400} status"] };
    const { differences, stale } = acknowledge([{ ...difference, path: "400 status" }], [statuses]);
    expect(differences).toEqual([]);
    expect(stale).toEqual([expect.objectContaining({ path: "200 status" })]);
  });

  it("cannot be chosen twice", () => {
    expect(acknowledge([difference], [chosen, chosen]).stale).toHaveLength(1);
  });
});

describe("the file of acknowledgements", () => {
  it("gives each a reason", async () => {
    const entries = await readAcknowledged(pathToFileURL(join(process.cwd(), "openapi/acknowledged.yaml")));
    expect(entries.length).toBeGreaterThan(0);
    for (const { because } of entries) expect(because).toMatch(/\.$/);
  });

  it("names the commit and the date that openapi/README.md names", () => {
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
  ])("is refused with an entry %s", async (_what, entry) => {
    const folder = mkdtempSync(join(tmpdir(), "acknowledged-"));
    writeFileSync(join(folder, "a.yaml"), JSON.stringify({ acknowledged: [chosen, entry] }));
    await expect(readAcknowledged(pathToFileURL(join(folder, "a.yaml")))).rejects.toThrow("entry 2 needs operations");
    rmSync(folder, { recursive: true });
  });
});
