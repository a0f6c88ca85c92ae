import { afterAll, describe, expect, it } from "@jest/globals";
import { check, type Issue } from "../../src/index.ts";
import { operations } from "../contract/examples.ts";
import { Folder, runCli } from "./runCli.ts";

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const keys = { id: 1, codes: ["K1"], slip: "<p>Enter it.</p>", activate_till: "2099-12-31" };

interface Judged {
  readonly errors: number;
  readonly warnings: number;
  readonly bodies: { body: number; line?: number; issues: Issue[] }[];
}

const judged = async (operation: string, input: string, ...options: string[]): Promise<[Judged, number | null]> => {
  const { code, out } = await runCli(["check", operation, "-", "--json", ...options], input);
  return [JSON.parse(out) as Judged, code];
};

describe("a body as sent", () => {
  it.each(operations)("of $id has no issue if the description shows it", async ({ id, requests }) => {
    const bodies = requests.map(({ value }) => value);
    const [{ bodies: found }, code] = await judged(id, JSON.stringify(bodies), "--rules", "activate_till.past=off");
    expect(found.map(({ issues }) => issues.filter(({ severity }) => severity === "error"))).toEqual(
      bodies.map(() => []),
    );
    expect(code).toBe(0);
  });

  it("gets the verdicts of `check`, with its path parameters or without", async () => {
    const body = { items: [{ ...keys, codes: ["K1", "K1"], slip: "<b>x</b>" }, { id: "1" }] };
    const expected = check.provideOrderDigitalCodes({ orderId: 1, ...body });
    for (const ids of [{}, { orderId: 59533171650 }, { orderId: 1, campaignId: 2 }, { orderId: null }]) {
      const [{ bodies, errors }, code] = await judged("provideOrderDigitalCodes", JSON.stringify({ ...ids, ...body }));
      expect(bodies).toEqual([{ body: 1, issues: expected }]);
      expect([errors, code]).toEqual([expected.filter(({ severity }) => severity === "error").length, 1]);
    }
  });

  it("keeps all digits of its integers", async () => {
    const ids = ["9007199254740993", "9223372036854775807", "9223372036854775808", "1e21", "9007199254740993.5"];
    const bodies = ids.map(
      (id) => `{"items":[{"id":${id},"codes":["K"],"slip":"<p>x</p>","activate_till":"2099-12-31"}]}`,
    );
    const [{ bodies: found }] = await judged("provideOrderDigitalCodes", bodies.join("\n"));
    expect(found.map(({ issues }) => issues.map(({ path }) => path))).toEqual([
      [],
      [],
      ["/items/0/id"],
      ["/items/0/id"],
      ["/items/0/id"],
    ]);
  });

  it("may have a byte order mark or come from PowerShell", async () => {
    const body = '\ufeff{"code":"1234"}';
    for (const encoding of ["utf8", "utf16le"] as const)
      expect(await runCli(["check", "verifyOrderEac", "-"], Buffer.from(body, encoding))).toMatchObject({ code: 0 });
  });
});

describe("several bodies", () => {
  it("come in an array or in lines, and are told apart", async () => {
    const [lines] = await judged("verifyOrderEac", '{"code":"1"}\n\n{"code":""}\r\n');
    expect(lines.bodies).toMatchObject([
      { body: 1, line: 1, issues: [] },
      { body: 2, line: 3, issues: [{ path: "/code" }] },
    ]);
    const [array] = await judged("verifyOrderEac", '[{"code":"1"},\n{"code":""}]');
    expect(array.bodies).toMatchObject([
      { body: 1, issues: [] },
      { body: 2, issues: [{ path: "/code" }] },
    ]);
  });
});

describe("for people", () => {
  it("issues stand in a table, with their hints and a summary", async () => {
    const file = folder.file("bodies.ndjson", '{"kode":"1"}\n{"code":"12 34"}\n');
    const { out, code } = await runCli(["check", "verifyOrderEac", file]);
    expect(out).toBe(`body 1, line 1
  error  /kode  field.unknown    kode is not a documented field.
         Did you mean code?
  error  /code  schema.required  code is missing.
body 2, line 2
  warn   /code  eac.white-space  code contains white space.
         A code may be shown in groups: send it without the white space.
2 errors, 1 warning in 2 bodies
`);
    expect(code).toBe(1);
  });

  it("no value of a body is shown", async () => {
    const items = [
      { ...keys, codes: ["CANARY", "CANARY"], slip: "<b>CANARY" },
      { id: 2, activate_till: "CANARY" },
    ];
    const body = { items };
    for (const options of [[], ["--json"]]) {
      const { out, err } = await runCli(["check", "provideOrderDigitalCodes", "-", ...options], JSON.stringify(body));
      expect(out + err).not.toContain("CANARY");
      expect(out).toContain("keys.repeated");
    }
  });
});

describe("the exit code", () => {
  const warned = '{"code":"12 34"}';

  it.each([
    ["0 for warnings", [], 0],
    ["1 for warnings with --strict", ["--strict"], 1],
    ["1 for a rule that is made an error", ["--rules", "eac.white-space=error"], 1],
    ["0 for a rule that is switched off", ["--strict", "--rules", "cis.form=off, eac.white-space=off"], 0],
  ])("is %s", async (_, options, code) => {
    expect(await runCli(["check", "verifyOrderEac", "-", ...options], warned)).toMatchObject({ code, err: "" });
  });

  it.each([
    ["the file is empty", ["verifyOrderEac", "-"], ""],
    ["the file holds no body", ["verifyOrderEac", "-"], "[]"],
    ["the file is not JSON: see line 2, column 11", ["verifyOrderEac", "-"], '{\n"code": 1 CANARY}'],
    ["the file is not JSON: see line 3, column 9", ["verifyOrderEac", "-"], '{"code":"1"}\n\n{"code":CANARY}'],
    ["the file is not text in UTF-8", ["verifyOrderEac", "-"], Buffer.from('{"code":"\xff"}', "latin1")],
    ["the file cannot be read: there is no such file", ["verifyOrderEac", "/nowhere/CANARY"], ""],
    ["the file cannot be read: it is a directory", ["verifyOrderEac", folder.path], ""],
    ["there is no such operation: did you mean verifyOrderEac?", ["verifyOrderEAC", "-"], ""],
    ["FILE is missing", ["verifyOrderEac"], ""],
    ["too many arguments", ["verifyOrderEac", "-", "-"], ""],
    ["Unknown option '--fast'", ["verifyOrderEac", "-", "--fast"], ""],
    ["--rules takes RULE=error, RULE=warn or RULE=off", ["verifyOrderEac", "-", "--rules", "cis.form"], ""],
    ["rules has no configurable rule nope", ["verifyOrderEac", "-", "--rules", "nope=off"], "{}"],
  ])("is 2, with one line: %s", async (message, args, input) => {
    const { code, out, err } = await runCli(["check", ...args], input);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^check: .*\. See: yandex-market-orders check --help\n$/);
    expect(err).toContain(message);
    expect(err).not.toContain("CANARY");
  });
});
