import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Database } from "../../../docs/examples/keys/database.ts";
import { keyDesk } from "../../../docs/examples/keys/handOver.ts";
import { assertRestored, distrust } from "../../../docs/examples/keys/restore.ts";
import { addKeys, keysIn } from "../../../docs/examples/keys/stock.ts";
import { createTables } from "../../../docs/examples/keys/tables.ts";
import { createClient } from "../../../src/index.ts";
import { until } from "../../until.ts";
import { killAtEveryStep } from "./everyStep.ts";
import { memoryOf, numbered } from "./stockroom.ts";

type Answer = Response | Error;
const ok = (): Answer => Response.json({ status: "OK" });
const refusal = (status: number, code: string, message?: string): Response =>
  Response.json({ status: "ERROR", errors: [{ code, message }] }, { status });

/** An empty database, and a copy of one as a backup. */
export interface Stores {
  open(): Promise<Database>;
  /** Replaces the database by what `copied` resolved to; closes the one that is open. */
  copy(database: Database): Promise<() => Promise<Database>>;
}

/** What holds for a desk whatever it stores its keys in. */
export function describeDesk(name: string, stores: Stores): void {
  let database: Database;
  let sent: { orderId: number; keys: string[] }[];
  let answer: (orderId: number, keys: string[]) => Answer | Promise<Answer>;
  let warnings: string[];
  let now = Date.now();

  beforeEach(async () => {
    // Goes on by a millisecond at each look, however fast this machine is.
    jest.spyOn(Date, "now").mockImplementation(() => (now += 1));
    database = await stores.open();
    sent = [];
    answer = ok;
    warnings = [];
  });
  afterEach(async () => {
    await database.close();
    jest.restoreAllMocks();
  });
  const sleep = (): void => {
    now += 3_600_000;
  };

  const openDesk = (statuses: ReadonlyMap<number, string> = new Map(), rest = 0): ReturnType<typeof keyDesk> =>
    keyDesk({
      database,
      market: createClient({
        apiKey: "ACMA:pretend",
        campaignId: 1,
        retries: 0,
        async fetch(url, { body }) {
          const orderId = Number(/orders\/(\d+)/.exec(url)?.[1]);
          const { items } = JSON.parse(typeof body === "string" ? body : "") as { items: { codes: string[] }[] };
          const keys = items.flatMap(({ codes }) => codes);
          sent.push({ orderId, keys });
          const answered = await answer(orderId, keys);
          if (answered instanceof Error) throw answered;
          return answered;
        },
      }),
      statusesOf: () => Promise.resolve(statuses),
      report: () => undefined,
      warn: (message) => warnings.push(message),
      patience: -1,
      rest,
    });
  const orderOf = (orderId: number, count = 1) => ({
    orderId,
    items: [{ id: 1, offerId: "A", count, slip: "<p>Enter the key.</p>", activate_till: "2099-12-31" }],
  });
  const stock = (...keys: string[]): Promise<number> => addKeys(database, "A", keys);
  const stateOf = async (id: number): Promise<string | undefined> =>
    (await memoryOf(database)).orders.find((order) => order.id === id)?.state;
  const inStock = async (): Promise<string[]> =>
    (await memoryOf(database)).keys
      .filter(({ order_id, aside }) => order_id === null && aside === null)
      .map(({ key }) => key)
      .sort();
  const setAside = async (): Promise<Record<string, string>> => {
    const { keys } = await memoryOf(database);
    return Object.fromEntries(keys.flatMap(({ key, aside }) => (aside === null ? [] : [[key, aside]])));
  };

  describe(name, () => {
    it("gives each of many orders at once its own keys, and starts an order once", async () => {
      await stock(...numbered(60));
      const [desk, other] = [openDesk(), openDesk()];
      const ids = Array.from({ length: 20 }, (_, index) => 59_533_171_650 + index);
      await Promise.allSettled(ids.flatMap((id) => [desk.handOver(orderOf(id, 3)), other.handOver(orderOf(id, 3))]));
      // Two that take at once may see less than there is; the next pass serves those.
      await Promise.all(ids.map((id) => desk.handOver(orderOf(id, 3))));
      expect(sent.map(({ orderId }) => orderId).sort()).toEqual(ids);
      expect(new Set(sent.flatMap(({ keys }) => keys)).size).toBe(60);
    });

    it("can be killed at any step: no key goes to two orders, no order gets two sets, none is lost, all are served", async () => {
      const { found, steps } = await killAtEveryStep(database, sleep);
      expect(found).toEqual([]);
      expect(steps).toBeGreaterThan(100);
    }, 180_000);

    it("could not be killed so if its transactions were stored statement by statement", async () => {
      const { transaction } = database;
      const piecemeal: Database = {
        ...database,
        transaction: (work) => work((statement, ...values) => transaction((sql) => sql(statement, ...values))),
      };
      expect((await killAtEveryStep(piecemeal, sleep)).found).not.toEqual([]);
    });

    it.each([400, 500])(
      "lets a late %i change nothing once another process has resent the keys with success",
      async (status) => {
        await stock("KEY-1");
        let answerLate = (_: Answer): void => undefined;
        answer = () => new Promise((resolve) => (answerLate = resolve));
        const handing = openDesk().handOver(orderOf(1));
        await until(() => sent.length > 0);
        sleep();
        answer = ok;
        await openDesk(new Map([[1, "PROCESSING"]])).followUp();
        answerLate(refusal(status, "PRETEND", "Invalid code"));
        await handing;
        expect(sent).toHaveLength(2);
        expect([await stateOf(1), await inStock()]).toEqual(["sent", []]);
      },
    );

    it("matches orders by their id when it looks them up", async () => {
      await stock("KEY-1");
      const desk = openDesk(new Map([[59_533_171_650, "DELIVERED"]]));
      await desk.handOver(orderOf(59_533_171_650));
      await desk.followUp();
      expect(await stateOf(59_533_171_650)).toBe("delivered");
    });

    it("takes a key in two spellings for one", async () => {
      const keys = keysIn("KEY-1\nKEY-1 \n");
      expect(await addKeys(database, "A", keys)).toBe(1);
      expect(await addKeys(database, "B", ["\uFEFFKEY\u200B-1\r", "KEY-1"])).toBe(0);
      expect(await inStock()).toEqual(["KEY-1"]);
    });

    it("sells no spelling of a key that an earlier version sold in another", async () => {
      await database.transaction(async (sql) => {
        await sql("DROP TABLE keys");
        await sql(
          `CREATE TABLE keys (key TEXT PRIMARY KEY, offer TEXT NOT NULL, order_id ${database.dialect.integer})`,
        );
        for (const key of ["KEY-1 ", "KEY-2", "\u00A0KEY-2", "KEY-3\r", "", "KEY-4", "\u2060KEY-4"])
          await sql("INSERT INTO keys (key, offer) VALUES (?, 'A')", key);
        await sql("UPDATE keys SET order_id = 1 WHERE key IN ('KEY-1 ', 'KEY-4')");
      });
      await createTables(database);
      await createTables(database);
      expect(await stock("KEY-1", "KEY-2", "KEY-3", "KEY-4")).toBe(0);
      expect(await inStock()).toEqual(["KEY-3\r"]);
      expect(Object.keys(await setAside()).sort()).toEqual(["", "KEY-2", "KEY-4", "\u00A0KEY-2", "\u2060KEY-4"]);
    });

    it("sets a key aside that a rule refuses, and goes on with another", async () => {
      const long = "x".repeat(300);
      await stock(long, "KEY-1", "KEY-2");
      await openDesk().handOver(orderOf(1, 2));
      expect(sent).toEqual([{ orderId: 1, keys: expect.arrayContaining(["KEY-1", "KEY-2"]) }]);
      expect(await stateOf(1)).toBe("sent");
      expect(await setAside()).toEqual({ [long]: expect.stringContaining("schema.maxLength") });
      expect(warnings).toHaveLength(1);
    });

    it("does not blame the keys when a rule refuses something else", async () => {
      await stock("KEY-1");
      const order = orderOf(1);
      await openDesk().handOver({ ...order, items: order.items.map((item) => ({ ...item, activate_till: "soon" })) });
      expect(sent).toEqual([]);
      expect(await inStock()).toEqual(["KEY-1"]);
    });

    it.each([
      [100, 401],
      [3, 403],
      [3, 404],
      [3, 405],
      [3, 420],
      [3, 423],
    ])(
      "leaves the stock as it was through %i passes refused with %i, and says that it pauses",
      async (passes, status) => {
        const keys = numbered(5);
        await stock(...keys);
        answer = () => refusal(status, "UNAUTHORIZED", "Api-Key token is invalid");
        const desk = openDesk();
        for (let pass = 0; pass < passes; pass += 1) {
          await Promise.all([desk.handOver(orderOf(1)), desk.handOver(orderOf(2, 2))]);
          await desk.followUp();
        }
        expect(sent.length).toBeGreaterThanOrEqual(passes);
        expect(await inStock()).toEqual(keys);
        expect(await setAside()).toEqual({});
        expect(warnings[0]).toMatch(/^Nothing is sent for/);
      },
    );

    it("sends nothing while it pauses", async () => {
      await stock("KEY-1", "KEY-2");
      answer = () => refusal(401, "UNAUTHORIZED");
      const desk = openDesk(new Map(), 60_000);
      await desk.handOver(orderOf(1));
      await desk.handOver(orderOf(2));
      expect(sent).toHaveLength(1);
    });

    it.each([
      ["PRETEND", "Invalid status for order 1, PROCESSING expected"],
      ["PRETEND", "Order.id=1 is not digital."],
      ["ORDER_NOT_DIGITAL", undefined],
    ])("does not blame the keys for a 400 about the order: %s %s", async (code, message) => {
      await stock("KEY-1", "KEY-2");
      answer = () => refusal(400, code, message);
      const desk = openDesk();
      for (const id of [1, 2, 3, 1, 2, 3]) await desk.handOver(orderOf(id));
      expect(await inStock()).toEqual(["KEY-1", "KEY-2"]);
    });

    it("sets keys aside that Market refused for two orders, and for one alone never", async () => {
      await stock("BAD");
      answer = (_, keys) => (keys.includes("BAD") ? refusal(400, "BAD_REQUEST", "Invalid code") : ok());
      const desk = openDesk();
      for (let pass = 0; pass < 12; pass += 1) await desk.handOver(orderOf(1));
      expect(await inStock()).toEqual(["BAD"]);
      await desk.handOver(orderOf(2));
      expect(await setAside()).toEqual({ BAD: expect.stringContaining("two orders") });
      expect(await stock("BAD")).toBe(0);
    });

    it("tries other keys before one that Market refused", async () => {
      await stock("BAD", "KEY-1");
      answer = (_, keys) => (keys.includes("BAD") ? refusal(400, "BAD_REQUEST", "Invalid code") : ok());
      const desk = openDesk();
      await desk.handOver(orderOf(1));
      await desk.handOver(orderOf(1));
      expect(await stateOf(1)).toBe("sent");
    });

    it("stops blaming keys for an order that was refused with three sets of them", async () => {
      await stock(...numbered(40));
      answer = () => refusal(400, "BAD_REQUEST", "Something is wrong");
      const desk = openDesk();
      for (let pass = 0; pass < 50; pass += 1) for (const id of [1, 2, 3]) await desk.handOver(orderOf(id));
      expect(await inStock()).toHaveLength(40);
    });

    it.each<[string, () => Answer]>([
      ["500", () => refusal(500, "INTERNAL_ERROR")],
      ["a page of HTML", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
      ["an empty 200", () => new Response("")],
      ["a broken connection", () => new TypeError("fetch failed", { cause: { code: "ECONNRESET" } })],
      ["a 200 that contradicts itself", () => Response.json({ status: "OK", result: {}, errors: [{ code: "E" }] })],
    ])("keeps the keys with the order after %s, and resends the same, whatever comes later", async (_, first) => {
      await stock("KEY-1");
      answer = first;
      const desk = openDesk(new Map([[1, "PROCESSING"]]));
      await desk.handOver(orderOf(1));
      answer = () => refusal(400, "BAD_REQUEST", "Invalid code");
      await desk.followUp();
      await desk.handOver(orderOf(2)).catch(() => undefined);
      expect(await inStock()).toEqual([]);
      expect(sent).toEqual(Array(2).fill({ orderId: 1, keys: ["KEY-1"] }));
    });

    describe("after a backup was restored", () => {
      it("sends no key that was released and sold again since", async () => {
        await stock("KEY-1");
        let backup: (() => Promise<Database>) | undefined;
        answer = async (orderId) => {
          if (orderId !== 1) return ok();
          backup = await stores.copy(database);
          return refusal(400, "PRETEND", "Invalid status for order 1, PROCESSING expected");
        };
        await openDesk().handOver(orderOf(1));
        await openDesk().handOver(orderOf(2));
        expect(sent.map(({ keys }) => keys)).toEqual([["KEY-1"], ["KEY-1"]]);

        if (!backup) throw new Error("There is no backup");
        database = await backup();
        expect(await stateOf(1)).toBe("sending");
        const waiting = [{ orderId: 1 }, { orderId: 2 }, { orderId: 3 }];
        await distrust(database, () => Promise.resolve(waiting));
        answer = ok;
        const desk = openDesk(new Map(waiting.map(({ orderId }) => [orderId, "PROCESSING"])));
        for (let pass = 0; pass < 3; pass += 1) {
          await desk.followUp();
          for (const { orderId } of waiting) await desk.handOver(orderOf(orderId));
          await desk.handOver(orderOf(4)).catch(() => undefined);
        }
        expect(sent).toHaveLength(2);
        expect(await Promise.all([1, 2, 3].map(stateOf))).toEqual(["person", "person", "person"]);
        expect(await stock("KEY-1")).toBe(0);
      });

      it("sets the whole stock aside, and leaves what is sent to the look-up", async () => {
        await stock("KEY-1", "KEY-2", "KEY-3");
        await openDesk().handOver(orderOf(1));
        answer = () => refusal(500, "INTERNAL_ERROR");
        await openDesk().handOver(orderOf(2));
        expect(await distrust(database, () => Promise.resolve([]))).toEqual({ keysAside: 2, ordersForPerson: 1 });
        expect(await inStock()).toEqual([]);
        expect([await stateOf(1), await stateOf(2)]).toEqual(["sent", "person"]);
      });

      it("does not start until Market has been asked", async () => {
        await stock("KEY-1");
        await expect(assertRestored(database)).resolves.toBeUndefined();
        const asking = distrust(database, () => Promise.reject(new Error("Market answered 401")));
        await expect(asking).rejects.toThrow("401");
        expect(await inStock()).toEqual([]);
        await expect(assertRestored(database)).rejects.toThrow("afterRestore.ts");
        await distrust(database, () => Promise.resolve([]));
        await expect(assertRestored(database)).resolves.toBeUndefined();
      });

      it("asks again for the orders that wait until there is nothing new", async () => {
        const lists = [
          [1, 2],
          [2, 3],
          [1, 2, 3],
        ];
        await distrust(database, () => Promise.resolve((lists.shift() ?? []).map((orderId) => ({ orderId }))));
        expect((await memoryOf(database)).orders.map(({ id }) => id)).toEqual([1, 2, 3]);
        expect(lists).toEqual([]);
      });
    });
  });
}
