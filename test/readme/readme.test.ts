import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type MarketMock, startMock } from "../../src/mock/index.ts";
import { blocksOf } from "../documentation.ts";

const pages = { "README.md": "prints", "README.ru.md": "выводит" };
const names = Object.keys(pages);

const programOf = (page: string): string =>
  blocksOf(page)
    .filter(({ language, runs }) => language === "ts" && runs)
    .map(({ code }) => code)
    .join("\n");

/** What the program says that it prints. */
const promisedBy = (page: string, word: string): string[] =>
  [...programOf(page).matchAll(new RegExp(`// ${word}: (.*)$`, "gm"))].map(([, line = ""]) => line);

let mock: MarketMock;
beforeAll(async () => {
  mock = await startMock({ prismUrl: process.env["PRISM_URL"] });
});
afterAll(() => mock.stop());

describe("the README in English and Russian", () => {
  it("has the same code, comments aside", () => {
    const [english, russian] = names.map((page) =>
      blocksOf(page).map((block) => ({ ...block, page: "", code: block.code.replaceAll(/\s*(\/\/|#) .*$/gm, "") })),
    );
    expect(english?.length).toBeGreaterThan(8);
    expect(russian).toEqual(english);
  });

  it("has the same structure: headings, table rows, list items, links", () => {
    const [english, russian] = names.map((page) => {
      const text = readFileSync(page, "utf8");
      const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)]
        .map(([, link]) => link)
        .filter((link) => !names.includes(link ?? ""));
      return {
        headings: text.match(/^#+/gm),
        rows: count(/^\|/gm),
        items: count(/^- /gm),
        links,
        code: text.match(/`[^`\n]+`/g)?.length,
      };
    });
    expect(russian).toEqual(english);
  });

  it.each(Object.entries(pages))("is a program that prints what it claims: %s", async (page, word) => {
    const folder = join(process.cwd(), "temp", "readme");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${page}.mts`);
    writeFileSync(file, programOf(page));
    const towardsMock = join(process.cwd(), "test/readme/programs/towardsMock.mjs");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "--import", towardsMock, file], {
      env: { ...process.env, MOCK_URL: mock.baseUrl, YANDEX_MARKET_API_KEY: "ACMA:readme" },
    });
    const promised = promisedBy(page, word);
    expect(promised.length).toBeGreaterThan(8);
    expect(
      stdout
        .trim()
        .split("\n")
        .filter((line) => !line.startsWith("for Market's support")),
    ).toEqual(promised);
    expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
  });
});
