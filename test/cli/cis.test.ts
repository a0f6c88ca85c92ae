import { afterAll, describe, expect, it } from "@jest/globals";
import { linkSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { once } from "node:events";
import { Folder, runCli, startCli } from "./runCli.ts";

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const right = "0104607178452011215Rt!kQ";
const tailed = "0104607178452011215Rt!kR\u001d93dGVz";
const scanned = "]d20104607178452011215Rt!kR<GS>93dGVz";
/** A code with characters that CSV puts in quotes. */
const awkward = '0104607178452011215R";,k';

interface Listed {
  readonly codes: {
    line: number;
    kind: string;
    changes?: string[];
    sameAs?: number;
    code?: string;
    repaired?: string;
  }[];
  readonly summary: Record<string, unknown>;
}

async function listed(input: string | Buffer, ...options: string[]): Promise<Listed & { exitCode: number | null }> {
  const { code: exitCode, out } = await runCli(["cis", "-", "--json", ...options], input);
  return { ...(JSON.parse(out) as Listed), exitCode };
}

const kinds = async (input: string | Buffer, ...options: string[]): Promise<[number, string][]> =>
  (await listed(input, ...options)).codes.map(({ line, kind }) => [line, kind]);

describe("a list of codes, one a line", () => {
  const list = [
    right,
    scanned,
    "",
    "01nope",
    tailed,
    `${right.slice(0, -1)}x\u001d93dGVz`,
    `${right.slice(0, 18)}abcdef193dGVz`,
  ];

  it("is told of line by line: what is right, repaired, wrong, suspect or repeated", async () => {
    const { codes, summary, exitCode } = await listed(list.join("\r\n"));
    expect(codes).toEqual([
      { line: 1, kind: "right" },
      { line: 2, kind: "repaired", changes: ["prefix", "separator"] },
      { line: 4, kind: "wrong", rule: "cis.form", message: expect.any(String), hint: expect.any(String) },
      { line: 5, kind: "right", sameAs: 2 },
      { line: 6, kind: "right" },
      { line: 7, kind: "suspect", rule: "cis.accident", message: expect.any(String), hint: expect.any(String) },
    ]);
    const counts = { right: 3, repaired: 1, suspect: 1, wrong: 1, repeated: 1 };
    expect(summary).toEqual({ codes: 6, ...counts, blankLines: 1, heading: false });
    expect(exitCode).toBe(1);
  });

  it("is told of in words, without a code unless --show", async () => {
    const input = [right, scanned, tailed, "01nope"].join("\n");
    const { out } = await runCli(["cis", "-"], input);
    expect(out).toMatch(
      /^line 2: repaired \(prefix, separator\)\nline 3: repeated: the same code as in line 2\nline 4: wrong: /,
    );
    expect(out).toMatch(/\n4 codes: 2 right, 1 repaired, 0 suspect, 1 wrong, 1 repeated\n$/);
    for (const options of [[], ["--json"]])
      expect((await runCli(["cis", "-", ...options], input)).out).not.toMatch(/01046|nope|Rt!k/);
    expect((await runCli(["cis", "-", "--show"], input)).out).toContain(
      `${JSON.stringify(scanned)} → ${JSON.stringify(tailed)}`,
    );
    expect((await listed(input, "--show")).codes[1]).toMatchObject({ code: scanned, repaired: tailed });
  });

  it.each([
    ["CRLF", "\r\n"],
    ["LF", "\n"],
    ["CR alone, as scanners send it", "\r"],
    ["a CR of the scanner before CRLF", "\r\r\n"],
  ])("may end its lines with %s, which repairs nothing", async (_, end) => {
    const own = [right, tailed].map((code) => code + end).join("");
    expect(await kinds(own)).toEqual([
      [1, "right"],
      [2, "right"],
    ]);
  });

  it("may begin with a byte order mark and with a heading", async () => {
    const { codes, summary, exitCode } = await listed(`\ufeffКод маркировки\n${right}\n`, "--strict");
    expect([codes, summary["heading"], exitCode]).toEqual([[{ line: 2, kind: "right" }], true, 0]);
  });

  it("of one line without a digit is a wrong code, not a heading", async () => {
    expect(await listed("nope")).toMatchObject({
      codes: [{ kind: "wrong" }],
      summary: { heading: false },
      exitCode: 1,
    });
  });

  it("may hold quotes, commas and semicolons in a code", async () => {
    expect(await kinds(awkward)).toEqual([[1, "right"]]);
  });

  it("with a tail and without it is the same code", async () => {
    expect((await listed(`${tailed}\n${tailed.split("\u001d")[0] ?? ""}`)).codes[1]).toMatchObject({ sameAs: 1 });
  });
});

describe("a column of CSV", () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const table = (delimiter: string, end = "\r\n"): string =>
    [
      ["SKU", '"Marking\ncode"', "n"],
      ["A", quoted(awkward), "1"],
      [quoted(`x${delimiter}y`), scanned, '"two\r\nlines"'],
      ["B", "", ""],
      ["C"],
      ["D", "01nope", ""],
    ]
      .map((row) => row.join(delimiter))
      .join(end);

  it.each([
    ["semicolons", ";", "2"],
    ["tabs", "\t", "2"],
    ["commas", ",", "2"],
    ["semicolons, by its heading", ";", "marking\ncode"],
  ])("with %s is found, with the lines of the file", async (_, delimiter, column) => {
    expect(await kinds(table(delimiter), "--column", column)).toEqual([
      [3, "right"],
      [4, "repaired"],
      [8, "wrong"],
    ]);
  });

  it("may be named in Windows-1251, as Excel saves it in Russia", async () => {
    const heading = Buffer.from([0xca, 0xee, 0xe4]);
    const file = Buffer.concat([Buffer.from("a;"), heading, Buffer.from(`\r\n1;${right}\r\n`)]);
    expect(await kinds(file, "--column", "Код")).toEqual([[2, "right"]]);
  });

  it("may be in UTF-16, as Excel saves Unicode text", async () => {
    const file = Buffer.from(`\ufeffa\tКод\r\n1\t${scanned}\r\n`, "utf16le");
    expect(await kinds(file, "--column", "код")).toEqual([[2, "repaired"]]);
  });

  it("may follow a line that names the delimiter", async () => {
    expect(await kinds(`sep=;\na,b;code\n1,2;${right}\n`, "--column", "code")).toEqual([[3, "right"]]);
  });

  it("loses no code to a quote that nobody closes", async () => {
    const rows = [`"open;${right}`, ...Array<string>(3_000).fill(`x;${tailed}`), `a "b" c;${tailed}`, `"z;${tailed}`];
    const { codes } = await listed(`a;code\n${rows.join("\n")}\n`, "--column", "code");
    expect(codes.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
    const strays = ['"a', '"d"e', 'f"g"', '"h'].map((cell) => `${cell};${right}`);
    expect(await kinds(`a;code\n${strays.join("\n")}`, "--column", "2")).toEqual(
      strays.map((_, index) => [index + 2, "right"]),
    );
  });
});

describe("--write", () => {
  it("changes repaired codes and nothing else", async () => {
    const from = folder.file(
      "from.csv",
      `\ufeffa;code\r\n"x;y"; ${right}\t;"q"\r\n\r\nb;01nope\n"c";"${scanned.replace("R", 'R""')}"`,
    );
    const to = folder.file("to.csv", "there before");
    const { code, err } = await runCli(["cis", from, "--column", "code", "--write", to]);
    expect([code, err]).toEqual([1, ""]);
    expect(readFileSync(to, "utf8")).toBe(
      `\ufeffa;code\r\n"x;y";${right};"q"\r\n\r\nb;01nope\n"c";"${tailed.replace("R", 'R""')}"`,
    );
  });

  it("keeps every byte of what it does not repair, in any encoding", async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xca, 0xee, 0xe4, 0x0d]),
      Buffer.from(`\r\n${right}\n\xcd\xe5\xf2\n`, "latin1"),
    ]);
    const wide = Buffer.from(`\ufeffКод\r\n${right}\r\n\ud83d\ude00\r`, "utf16le");
    for (const content of [bytes, wide]) {
      await runCli(["cis", folder.file("from", content), "--write", folder.file("to")]);
      expect(readFileSync(folder.file("to"))).toEqual(content);
    }
  });

  it("writes a list that the next run finds right", async () => {
    await runCli(["cis", "-", "--write", folder.file("list")], `${scanned}\n\u00a0${right}\r\n`);
    expect(await runCli(["cis", folder.file("list"), "--strict"])).toMatchObject({ code: 0 });
  });

  it("refuses to write the file that is read, by any of its names", async () => {
    const file = folder.file("list.txt", `${scanned}\n`);
    symlinkSync(file, folder.file("symbolic"));
    linkSync(file, folder.file("hard"));
    for (const name of ["list.txt", "symbolic", "hard"]) {
      expect(await runCli(["cis", file, "--write", folder.file(name)])).toEqual({
        code: 2,
        out: "",
        err: "cis: --write names the file that is read: choose another one. See: yandex-market-orders cis --help\n",
      });
    }
    expect(readFileSync(file, "utf8")).toBe(`${scanned}\n`);
  });

  it("leaves nothing behind when it fails or is stopped", async () => {
    const before = readdirSync(folder.path);
    await runCli(["cis", "-", "--write", folder.file("none")], "\n\n");
    const long = `${right}\n${"x".repeat(3 * 2 ** 20)}`;
    expect(await runCli(["cis", "-", "--write", folder.file("none")], long)).toMatchObject({ code: 2 });
    const child = startCli(["cis", "-", "--write", folder.file("none")]);
    child.stdin?.on("error", () => undefined).write(`${scanned}\n`.repeat(100_000));
    if (child.stdout) await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([2, null]);
    expect(readdirSync(folder.path)).toEqual(before);
  });
});

describe("the exit code", () => {
  it.each([
    ["0 if all are right", right, [], 0],
    ["0 if all can be repaired", scanned, [], 0],
    ["1 for repaired ones with --strict", scanned, ["--strict"], 1],
    ["1 for a repeated one", `${right}\n${right}`, [], 1],
  ])("is %s", async (_, input, options, code) => {
    expect(await runCli(["cis", "-", ...options], input)).toMatchObject({ code, err: "" });
  });

  it.each([
    ["the file is empty", ["-"], ""],
    ["the file holds no marking code", ["-"], "\r\n \n"],
    ["the file is not text: save a spreadsheet as CSV", ["-"], Buffer.from("PK\u0003\u0004\0\0")],
    ["the file is not text: save a spreadsheet as CSV", ["-"], Buffer.from([0x1f, 0x8b, 8, 0xff, 0xfe])],
    ["the file is not text: a line has a million characters", ["-"], "1".repeat(3 * 2 ** 20)],
    ["the file cannot be read: it is a directory", [folder.path], ""],
    ["the file cannot be read: there is no such file", [right], ""],
    ["there is no such column: the first line has 2 columns", ["-", "--column", "3"], `a;b\n1;${right}`],
    ["there is no such column: the first line has 1 column", ["-", "--column", "code"], right],
    ["--write takes a file", ["-", "--write", folder.path], right],
    ["the file of --write cannot be written: there is no such folder", ["-", "--write", "/nowhere/x"], right],
  ])("is 2, with one line: %s", async (message, args, input) => {
    const { code, out, err } = await runCli(["cis", ...args], input);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(`cis: ${message}. See: yandex-market-orders cis --help\n`);
  });

  it("does not change when nobody reads the output", async () => {
    const child = startCli(["cis", "-"]);
    let err = "";
    child.stderr?.on("data", (text: Buffer) => (err += String(text)));
    child.stdout?.destroy();
    child.stdin?.on("error", () => undefined).end(`${scanned}\n`.repeat(50_000));
    expect([...((await once(child, "close")) as unknown[]), err]).toEqual([1, null, ""]);
  });
});
