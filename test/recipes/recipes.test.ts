import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import {
  type ClientOptions,
  createClient,
  type GetDeliveryOptionsInput,
  type Hooks,
  type MarketClient,
} from "../../src/index.ts";
import { type Choice, type MarketMock, startMock } from "../../src/mock/index.ts";
import { advance, startClock, stopClock } from "../stoppedClock.ts";
import { programOf } from "../programOf.ts";

const orderId = 59533171650;
let mock: MarketMock;
let market: MarketClient;

beforeAll(async () => {
  mock = await startMock({ prismUrl: process.env["PRISM_URL"] });
  market = createClient({ apiKey: "ACMA:secret-token", campaignId: 1, baseUrl: mock.baseUrl });
});
beforeEach(() => {
  mock.reset();
});
afterAll(() => mock.stop());

describe.each(["docs", "docs/ru"])("%s", (docs) => {
  describe("a courier code", () => {
    interface Program {
      checkCode(market: MarketClient, orderId: number, told: string): Promise<{ next: string; say: string }>;
    }
    let checkCode: Program["checkCode"];
    beforeAll(async () => {
      ({ checkCode } = await programOf<Program>(`${docs}/recipes/courier-code.md`, "checkCode.ts"));
    });

    it.each<[string, Choice, string]>([
      ["is right", "accepted", "hand over"],
      ["is wrong", "rejected", "ask again"],
      ["has no attempts left", "newCodeComing", "ask for the new code"],
      ["gets an unknown result", { body: { result: { verificationResult: "MAYBE" } } }, "ask again"],
      ["was accepted before", "codeAlreadyAccepted", "hand over"],
      ["is old", "codeNeedsRefresh", "ask for the new code"],
      ["is refused for the token", 401, "try later"],
      ["gets no response that says what was done", 500, "look the order up"],
      ["is accepted in an unreadable response", { body: "" }, "look the order up"],
    ])("that %s", async (_, choice, next) => {
      mock.answerNext(choice);
      expect(await checkCode(market, orderId, " 4821\n")).toMatchObject({ next });
      expect(mock.requests.map(({ body }) => body)).toEqual(['{"code":"4821"}']);
    });

    it("reports how many attempts are left", async () => {
      mock.answerNext("rejected");
      expect((await checkCode(market, orderId, "0000")).say).toContain("2");
    });

    it.each(["", "  ", "undefined"])("that is missing uses up no attempt: %j", async (told) => {
      expect(await checkCode(market, orderId, told)).toMatchObject({ next: "ask again" });
      expect(mock.requests).toEqual([]);
    });

    it("is not blamed for an order that cannot be", async () => {
      expect(await checkCode(market, Number.NaN, "4821")).toMatchObject({ next: "try later" });
      expect(mock.requests).toEqual([]);
    });
  });

  describe("a scanned code", () => {
    interface Program {
      readScan(scanned: string): string;
      sendCodes(market: MarketClient, orderId: number, codesOf: Map<number, string[]>): Promise<unknown[]>;
    }
    let program: Program;
    beforeAll(async () => {
      program = await programOf<Program>(`${docs}/recipes/marking-codes.md`, "scan.ts");
    });
    const right = "0104603721020607215!Gbv1jY\u001d93dGVz";
    // A serial of 13 characters, or one of 7 and a tail.
    const accident = "01030410947874432155Qbag!93Zjqw";

    it.each([right, `]d2${right}`, `${right}\r\n`, right.replace("\u001d", "<GS>")])("is read: %j", (scanned) => {
      expect(program.readScan(scanned)).toBe(right);
    });

    it.each([
      ["whose separator was lost", right.replace("\u001d", ""), /set the scanner/],
      ["that looks like a code though its separator was lost", accident, /set the scanner/],
      ["in Cyrillic letters", "0104603721020607215!Gим1оН", /keyboard/],
    ])("%s is explained to the person, without the code or its field", (_, scanned, message) => {
      expect(() => program.readScan(scanned)).toThrow(message);
      expect(() => program.readScan(scanned)).not.toThrow(scanned);
      expect(() => program.readScan(scanned)).not.toThrow("items");
    });

    it("is sent for each unit, and comes back as Market stores it", async () => {
      const stored = await program.sendCodes(market, orderId, new Map([[1, [right]]]));
      expect(stored[0]).toMatchObject({ instances: [{ cisFull: right }] });
      expect(JSON.parse(mock.requests[0]?.body ?? "")).toEqual({ items: [{ id: 1, instances: [{ cis: right }] }] });
    });

    it.each([right.replace("\u001d", ""), accident])("that lost its separator is not sent: %j", async (cis) => {
      await expect(program.sendCodes(market, orderId, new Map([[1, [cis]]]))).rejects.toMatchObject({
        outcome: "not-sent",
      });
      expect(mock.requests).toEqual([]);
    });
  });

  describe("the delivery options", () => {
    type Items = GetDeliveryOptionsInput["items"];
    interface Program {
      quote(market: MarketClient, items: Items, to: object, signal?: AbortSignal): Promise<Quotes | undefined>;
    }
    interface Quotes {
      cheapest: object | undefined;
      fastest: object | undefined;
    }
    let quote: Program["quote"];
    beforeAll(async () => {
      ({ quote } = await programOf<Program>(`${docs}/recipes/delivery.md`, "quote.ts"));
    });
    const items = [
      { offerId: "KETTLE-17L-WHITE", count: 1 },
      { offerId: "MUG-350-BLUE", count: 4 },
    ];
    const home = { address: "Москва, Тверская улица, 1" };
    const option = (value: number, toDate: string, currencyId = "RUR") => ({
      deliveryDateInterval: { fromDate: "2026-07-20", toDate },
      deliveryTimeInterval: { fromTime: "10:00", toTime: "14:00" },
      price: { value, currencyId },
    });
    const answer = (...warehouses: object[][]): Choice => ({
      body: {
        status: "OK",
        result: {
          warehousesDeliveryOptions: warehouses.map((courierDeliveryOptions) => ({
            warehouseId: 1,
            items: [],
            deliveryOptions: { courierDelivery: { courierDeliveryOptions } },
          })),
        },
      },
    });

    it("of two warehouses add up, and arrive with the later shipment", async () => {
      const both = { cost: 598.5, currencyId: "RUR", arrivesBy: "2026-07-24" };
      expect(await quote(market, items, home)).toEqual({ cheapest: both, fastest: both });
    });

    it("are the cheapest and the fastest of each warehouse", async () => {
      const options = [option(0.1, "2026-07-24"), option(500.1, "2026-07-21"), option(600, "2026-07-21")];
      mock.answerNext(answer(options, [option(0.2, "2026-07-22")]));
      expect(await quote(market, items, home)).toEqual({
        cheapest: { cost: 0.3, currencyId: "RUR", arrivesBy: "2026-07-24" },
        fastest: { cost: 500.3, currencyId: "RUR", arrivesBy: "2026-07-22" },
      });
    });

    it("to a pickup point are those of that point", async () => {
      mock.answerNext("pickup");
      expect(await quote(market, items, { pickupPoint: 10001243078 })).toMatchObject({
        cheapest: { cost: 129, arrivesBy: "2026-07-24" },
      });
      mock.answerNext("pickup");
      expect(await quote(market, items, { pickupPoint: 1 })).toEqual({});
    });

    it.each([
      ["in two currencies", [[option(1, "2026-07-24")], [option(1, "2026-07-24", "KZT")]]],
      ["for a part of the basket", [[option(1, "2026-07-24")], []]],
    ])("%s count as none", async (_, warehouses) => {
      mock.answerNext(answer(...warehouses));
      expect(await quote(market, items, home)).toEqual({});
    });

    it("arrive at the second attempt if there is time", async () => {
      mock.answerNext(500);
      expect(await quote(market, items, home)).toMatchObject({ cheapest: { cost: 598.5 } });
    });

    it.each<[string, Choice[]]>([
      ["Market refuses", [403]],
      ["too many requests run in parallel, again and again", ["parallel", "parallel", "parallel"]],
    ])("are none when %s", async (_, choices) => {
      mock.answerNext(...choices);
      expect(await quote(market, items, home)).toBeUndefined();
    });

    it("are none when Market is too slow", async () => {
      stopClock();
      mock.answerNext({ delayMs: 60_000 }, { delayMs: 60_000 }, { delayMs: 60_000 });
      // Each attempt waits in vain for as long as it may.
      const request = (): unknown => setImmediate(advance, 1_200);
      expect(await quote(market.withOptions({ on: { request } }), items, home)).toBeUndefined();
      startClock();
    });

    it("are none once the buyer has left", async () => {
      expect(await quote(market, items, home, AbortSignal.abort())).toBeUndefined();
    });

    it("for an invalid basket throw", async () => {
      await expect(quote(market, [], home)).rejects.toMatchObject({ code: "invalid-request" });
    });
  });

  describe("the log", () => {
    interface Program {
      hooksFor(log: Log): Hooks;
      logFailure(log: Log, error: unknown): void;
    }
    type Log = Record<"info" | "warn" | "error", (fields: object, text?: string) => void>;
    let program: Program;
    beforeAll(async () => {
      program = await programOf<Program>(`${docs}/recipes/logging.md`, "logging.ts");
    });

    it("contains responses, retries, warnings and failures, and no secret", async () => {
      const lines: [string, unknown][] = [];
      const to = (level: string) => (fields: object, text?: string) =>
        void lines.push([`${level} ${text ?? ""}`, fields]);
      const log: Log = { info: to("info"), warn: to("warn"), error: to("error") };
      const logged = market.withOptions({ on: program.hooksFor(log) });
      mock.answerNext(500);
      const address = "Москва, Secret-улица, 1";
      await logged.getDeliveryOptions({
        items: [{ offerId: "A", count: 1 }],
        courierDelivery: { fullAddress: address },
      });
      mock.answerNext("notDigital");
      const item = { id: 1, codes: ["SECRET-KEY"], slip: "<b>SECRET-KEY</b>", activate_till: "2099-12-31" };
      await logged.provideOrderDigitalCodes({ orderId, items: [item] }).catch((error: unknown) => {
        program.logFailure(log, error);
      });
      program.logFailure(log, new Error("SECRET-KEY"));
      expect(lines.map(([text]) => text)).toEqual([
        "info Market answered",
        "warn Market is asked again",
        "info Market answered",
        expect.stringMatching(/^warn .*slip/),
        "info Market answered",
        expect.stringMatching(/^error provideOrderDigitalCodes was answered with 400/),
        "error Something else failed",
      ]);
      const whole = JSON.stringify(lines);
      expect(whole).not.toMatch(/secret/i);
      expect(whole).toContain('"outcome":"refused"');
      expect(whole).toMatch(/"requestId":"00-/);
    });
  });

  describe("several shops", () => {
    it("have one client each, with its own key and campaign", async () => {
      type Clients = (
        shops: { campaignId: number; apiKey: string }[],
        options: ClientOptions,
      ) => Map<number, MarketClient>;
      const { clientsOf } = await programOf<{ clientsOf: Clients }>(`${docs}/recipes.md`, "shops.ts");
      const shops = [1, 2, 3].map((campaignId) => ({ campaignId, apiKey: `ACMA:${campaignId}` }));
      const clients = clientsOf(shops, { baseUrl: mock.baseUrl });
      for (const client of clients.values()) await client.verifyOrderEac({ orderId, code: "4821" });
      expect([...clients.keys()]).toEqual([1, 2, 3]);
      expect(
        mock.requests.map(({ path, headers }) => `${path.split("/")[3] ?? ""} ${headers["api-key"] ?? ""}`),
      ).toEqual(["1 ACMA:1", "2 ACMA:2", "3 ACMA:3"]);
    });
  });

  describe("a form", () => {
    it("shows what is wrong, field by field", async () => {
      type FaultsOf = (form: unknown) => Map<string, string>;
      const { faultsOf } = await programOf<{ faultsOf: FaultsOf }>(`${docs}/recipes.md`, "form.ts");
      expect(faultsOf({ orderId, campaignId: 1, code: "4821" }).size).toBe(0);
      expect([...faultsOf({ orderId: "7" }).keys()].sort()).toEqual(["code", "orderId"]);
    });
  });
});
