import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPrograms } from "../buildPrograms.ts";
import { fixtures, yaml } from "./compared.ts";
import { splitInto } from "./splitInto.ts";

const run = (program: string, args: readonly string[]) => {
  const { status, stdout: out, stderr: err } = spawnSync(program, args, { encoding: "utf8" });
  return { code: status, out, err };
};
const upstream = (...args: readonly string[]) => run(process.execPath, [join(programs, "upstream.mjs"), ...args]);

const market = join(fixtures, "market.yaml");
const folder = mkdtempSync(join(tmpdir(), "upstream-"));
const moved = join(folder, "moved.yaml");
let split: string;
let programs: string;

const text = readFileSync(market, "utf8");
const [, longest = ""] = /^ {4}OrderDigitalItem:.*?maxLength: (\d+)/ms.exec(text) ?? [];

beforeAll(async () => {
  programs = await buildPrograms("scripts/upstream.ts");
  // A key is shorter, and a field that we left out on purpose is gone.
  const shorter = text.replace(/^( {4}OrderDigitalItem:.*?maxLength: )\d+/ms, "$1100");
  writeFileSync(
    moved,
    shorter.replaceAll(/^.*paymentMethods.*$/gm, (line) => line.replace(/,? ?paymentMethods/, "")),
  );
  split = splitInto(folder, yaml(market) as Parameters<typeof splitInto>[1]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(programs, { recursive: true });
});

describe("against excerpts of Market's description", () => {
  it("every difference is acknowledged, and every acknowledgement is needed", () => {
    const { code, out } = upstream(market);
    expect(out).toMatch(/No difference \(acknowledged: \d+\)\.\n$/);
    expect(code).toBe(0);
  });

  it("a description in many files gives the same result as one in a single file", () => {
    expect(upstream(market, split)).toMatchObject({ code: 0, out: expect.stringContaining("No difference.") });
  });
});

describe("against a description that has moved", () => {
  it("the differences and the acknowledgements to reconsider are printed", () => {
    const { code, out } = upstream(moved);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        "Breaking for callers: 1",
        "  provideOrderDigitalCodes",
        "    request items[].codes[]: maxLength (for senders)",
        `      ours    ${longest}`,
        "      theirs  100",
      ].join("\n"),
    );
    expect(out).toContain("Acknowledgements that no longer apply: 2");
    expect(out).toContain("[].paymentMethods: field, no difference any more");
    expect(out).toMatch(/When Market's description moves\.\n$/);
  });

  it("the JSON output contains the same", () => {
    const { out } = upstream(moved, "--json");
    expect(JSON.parse(out)).toMatchObject({
      ours: "openapi/openapi.yaml",
      theirs: moved,
      differences: [
        {
          operation: "provideOrderDigitalCodes",
          path: "request items[].codes[]",
          kind: "maxLength",
          group: "breaking",
          concerns: "senders",
          ours: Number(longest),
          theirs: 100,
        },
      ],
      stale: [{ kind: "field" }, { kind: "field" }],
    });
  });
});

describe("what cannot be compared", () => {
  it("ends with exit code 2 and one line", () => {
    const gone = join(folder, "gone.yaml");
    expect(upstream(gone)).toEqual({
      code: 2,
      out: "",
      err: `Could not compare: ${gone}: there is no such file\n`,
    });
  });

  it("is reported in the JSON output too", () => {
    const { code, out } = upstream("--json", folder);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ error: expect.stringContaining("it is a folder, not a file") });
  });
});

describe("the command", () => {
  it.each([[[]], [["a", "b", "c"]], [["--unknown"]]])(
    "called with %j says how it is called, and ends with 2",
    (args) => {
      expect(upstream(...args)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining("npm run upstream -- "),
      });
    },
  );

  it("prints its usage when asked", () => {
    expect(upstream("--help")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Ends with 0") });
  });

  it("exits with the same code under npm, and resolves files from the user's folder", () => {
    const file = "test/upstream/fixtures/v2-added/was.yaml";
    expect(run("npm", ["run", "--silent", "upstream", "--", file])).toMatchObject({ code: 1, err: "" });
  });
});
