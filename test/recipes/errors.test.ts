import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { createClient, type MarketClient } from "../../src/index.ts";
import { type Choice, type MarketMock, startMock } from "../../src/mock/index.ts";
import { programOf } from "../programOf.ts";

describe.each(["docs/recipes/errors.md", "docs/ru/recipes/errors.md"])("%s", (page) => {
  let mock: MarketMock;
  let market: MarketClient;
  let whatToDo: (error: unknown) => string;

  beforeAll(async () => {
    mock = await startMock({ prismUrl: process.env["PRISM_URL"] });
    market = createClient({ apiKey: "any", campaignId: 1, baseUrl: mock.baseUrl, retries: 0 });
    ({ whatToDo } = await programOf<{ whatToDo(error: unknown): string }>(page, "whatToDo.ts"));
  });
  afterAll(() => mock.stop());

  const adviceOn = (call: Promise<unknown>) =>
    call.then(
      () => "it worked",
      (error: unknown) => whatToDo(error),
    );

  it.each<[string, Choice]>([
    ["correct the request", "codeNeedsRefresh"],
    ["correct the settings", "invalidApiKey"],
    ["correct the settings", "missingScope"],
    ["try later", "quota"],
    ["tell someone", "orderNotFound"],
    ["look the order up", 500],
    ["look the order up", { body: "" }],
  ])("the advice is to %s when Market answers %j", async (advice, choice) => {
    mock.answerNext(choice);
    expect(await adviceOn(market.verifyOrderEac({ orderId: 1, code: "1234" }))).toBe(advice);
  });

  it("the advice on a call that was never sent says why it was not", async () => {
    expect(await adviceOn(market.verifyOrderEac({ orderId: 1, code: "" }))).toBe("correct the request");
    const broken = market.withOptions({ apiKey: () => "" });
    expect(await adviceOn(broken.verifyOrderEac({ orderId: 1, code: "1234" }))).toBe("correct the settings");
    const alone = market.withOptions({ baseUrl: "http://127.0.0.1:1" });
    expect(await adviceOn(alone.verifyOrderEac({ orderId: 1, code: "1234" }))).toBe("try later");
    expect(await adviceOn(Promise.reject(new Error("of the shop")))).toBe("tell someone");
  });

  it("every error class is in the table, with its code", () => {
    const text = readFileSync(page, "utf8");
    const classes = readdirSync("src/errors").filter((file) => /^[A-Z].*Error\.ts$/.test(file));
    expect(classes.length).toBeGreaterThan(10);
    for (const file of classes.filter((name) => name !== "MarketError.ts")) {
      const [, code] = /readonly code(?:: \w+)? = "([\w-]+)"/.exec(readFileSync(`src/errors/${file}`, "utf8")) ?? [];
      expect(text).toMatch(new RegExp(`^\\| \`${file.replace(".ts", "")}\` +\\| \`${String(code)}\` +\\|`, "m"));
    }
  });
});
