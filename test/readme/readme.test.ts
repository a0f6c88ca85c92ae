import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient, type MarketClient } from "../../src/index.ts";
import { blocksOf } from "../documentation.ts";
import { programOf } from "../programOf.ts";

const words = { "README.md": "prints", "README.ru.md": "выводит" };
const pages = Object.entries(words);

/** The files of a page that a reader runs: `shop.mts` goes on in the blocks without a name of their own. */
function programsOf(page: string): Map<string, string> {
  const programs = new Map<string, string>();
  for (const { language, file = "shop.mts", code } of blocksOf(page))
    if (/^[jt]s$/.test(language) && file.startsWith("shop.")) programs.set(file, (programs.get(file) ?? "") + code);
  return programs;
}

describe.each(pages)("a program of %s", (page, word) => {
  it.each(["shop.mts", "shop.cjs"])("prints what it says: %s", async (file) => {
    const folder = join(process.cwd(), "temp", "readme", page);
    mkdirSync(folder, { recursive: true });
    const program = programsOf(page).get(file) ?? "";
    writeFileSync(join(folder, file), program);
    const env = { ...process.env, NODE_OPTIONS: "", YANDEX_MARKET_API_KEY: "" };
    const args = ["--import", "tsx", join(folder, file)];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
    const promised = [...program.matchAll(new RegExp(`// ${word}: (.*)$`, "gm"))].map(([, line]) => line);
    expect(promised.length).toBeGreaterThan(0);
    expect(stdout.trim().split("\n")).toEqual(promised);
    expect(stderr).toBe("");
  });

  it("fits a narrow window", () => {
    const lines = blocksOf(page).flatMap(({ code }) => code.split("\n"));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

describe("the table of what goes wrong by hand is true:", () => {
  interface ByHand {
    sendByHand(order: string): Promise<string>;
  }
  interface WithClient {
    send(market: MarketClient, order: unknown): Promise<string>;
  }
  const own = globalThis.fetch;
  const sent: string[] = [];
  let answer: [body: string, status: number];
  const market = createClient({ apiKey: "any", campaignId: 12345678, fetch: (...asked) => globalThis.fetch(...asked) });
  let byHand: ByHand;
  let withClient: WithClient;

  beforeAll(async () => {
    globalThis.fetch = (url) => {
      sent.push(/orders\/(\d+)/.exec(url as string)?.[1] ?? "");
      return Promise.resolve(new Response(answer[0], { status: answer[1] }));
    };
    byHand = await programOf("README.md", "byHand.ts");
    withClient = await programOf("README.md", "withClient.ts");
  });
  beforeEach(() => {
    sent.length = 0;
    answer = [`{"status":"OK"}`, 200];
  });
  afterAll(() => {
    globalThis.fetch = own;
  });

  const order = `{"orderId": 7, "items": [{"id": 1, "codes": ["K1"], "slip": "Ключ", "activate_till": "2099-12-31"}]}`;
  it.each<[string, string, [string, number], string, string]>([
    ["all is well", order, [`{"status":"OK"}`, 200], "sold", "sold"],
    ["a key is twice in an item", order.replace(`"K1"`, `"K1", "K1"`), [`{"status":"OK"}`, 200], "sold", "in stock"],
    ["200 with ERROR", order, [`{"status":"ERROR","errors":[{"code":"BAD_REQUEST"}]}`, 200], "sold", "in stock"],
    ["the answer is a 500", order, ["", 500], "in stock", "held"],
  ])("%s", async (_, text, response, by, client) => {
    answer = response;
    expect(await byHand.sendByHand(text)).toBe(by);
    expect(await withClient.send(market, JSON.parse(text))).toBe(client);
  });

  it("an id above 2^53 is that of another order", async () => {
    const large = order.replace("7", "9007199254740993");
    expect(await byHand.sendByHand(large)).toBe("sold");
    expect(await withClient.send(market, JSON.parse(large))).toBe("in stock");
    expect(await withClient.send(market, { ...JSON.parse(order), orderId: 9007199254740993n })).toBe("sold");
    expect(sent).toEqual(["9007199254740992", "9007199254740993"]);
  });
});

it("the quickstart shows each of its calls in less than a screen", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/quickstart.ts"]);
  const steps = stdout.trim().split("\n\n");
  expect(steps).toHaveLength(9);
  expect(steps.filter((step) => step.split("\n").length > 23)).toEqual([]);
  for (const name of ["activateTill", "activate_till", "id", "codes"]) expect(steps[6]).toContain(name);
});
