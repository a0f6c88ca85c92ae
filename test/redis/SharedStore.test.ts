import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { SharedStore } from "../../src/redis/SharedStore.ts";
import type { BatchRequest, BatchResult, Store } from "../../src/redis/Store.ts";
import { later } from "../limiter/later.ts";

const window = "1:getDeliveryOptions:7";
const lifeMs = 120_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A store that counts at once and may reply later. */
class SlowStore implements Store {
  isConnected = true;
  lateMs = 0;
  asked = 0;
  failure: Error | undefined;
  readonly counts = new Map<string, number>();
  readonly ended: string[] = [];

  waits = (): Promise<void> => (this.lateMs === 0 ? Promise.resolve() : later(this.lateMs));
  isReady = (): boolean => this.isConnected;

  async take({ windows, leases }: BatchRequest): Promise<BatchResult> {
    this.asked += 1;
    if (this.failure) throw this.failure;
    const [name = ""] = windows.names;
    const used = this.counts.get(name) ?? 0;
    const taken = Math.min(leases.length, windows.limit - used);
    if (taken > 0) this.counts.set(name, used + taken);
    await this.waits();
    return taken > 0 ? { taken, ahead: 0, counts: [used + taken] } : { taken: 0, full: 0, ahead: 0, counts: [] };
  }

  async count(name: string, calls: number): Promise<number> {
    const count = (this.counts.get(name) ?? 0) + calls;
    this.counts.set(name, count);
    await this.waits();
    return count;
  }

  hold(_of: unknown, lease: string): Promise<void> {
    this.ended.push(lease);
    return Promise.resolve();
  }

  get used(): number | undefined {
    return this.counts.get(window);
  }
}

const requestOf = (name: string, limit: number): BatchRequest => ({
  ...{ campaignId: 1, pool: "delivery-options", parallel: 10, processId: "a", waitedMs: 0, leaseMs: 20_000 },
  ...{ windows: { names: [name], limit, lifeMs }, leases: ["lease"], held: new Map() },
});

const takeOne = async (store: SharedStore, name = window, limit = 100): Promise<boolean> =>
  (await store.take(requestOf(name, limit))).taken === 1;

function counterOf(store: Store, whenDown: "local" | "error" = "local"): (limit?: number) => Promise<boolean> {
  const shared = new SharedStore(store, whenDown);
  return (limit = 100) => takeOne(shared, window, limit);
}

/** The result of work that takes fake time, however much. */
async function after<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(ms);
  return work;
}

describe("a store", () => {
  test("allows as many calls as the limit, in total for all that share it", async () => {
    const store = new SlowStore();
    const [one, other] = [counterOf(store), counterOf(store)];
    const taken: boolean[] = [];
    for (let call = 0; call < 3; call += 1) taken.push(await after(0, one(4)), await after(0, other(4)));
    expect(taken).toEqual([true, true, true, true, false, false]);
  });

  test("is not asked again about a window known to be full", async () => {
    const store = new SlowStore();
    const take = counterOf(store);
    store.counts.set(window, 100);
    expect(await after(0, take())).toBe(false);
    expect(await after(0, take())).toBe(false);
    expect(store.asked).toBe(1);
  });

  test("takes a call back", async () => {
    const store = new SlowStore();
    const [one, other] = [new SharedStore(store, "local"), new SharedStore(store, "local")];
    for (let call = 0; call < 3; call += 1) await after(0, takeOne(one, window, 3));
    one.giveBack(window, lifeMs);
    await jest.advanceTimersByTimeAsync(0);
    expect(store.used).toBe(2);
    expect(await after(0, takeOne(one, window, 3))).toBe(true);
    expect(await after(0, takeOne(other, window, 3))).toBe(false);
  });

  test("allows no process a call in a closed window; the process that closed it does not even ask", async () => {
    const store = new SlowStore();
    const [one, other] = [new SharedStore(store, "local"), new SharedStore(store, "local")];
    store.lateMs = 10;
    const taken = takeOne(one);
    one.close(window, lifeMs);
    await after(10, taken);
    expect(await after(0, takeOne(one))).toBe(false);
    expect(store.asked).toBe(1);
    expect(await after(10, takeOne(other))).toBe(false);
  });

  test("that is still connecting is waited for, two seconds at first", async () => {
    const store = new SlowStore();
    const take = counterOf(store);
    store.isConnected = false;
    store.lateMs = 1_900;
    expect(await after(1_900, take())).toBe(true);
    expect(store.asked).toBe(1);
    store.lateMs = 0;
    // A store that loses its connection later is not waited for.
    expect(await after(0, take())).toBe(true);
    expect([store.asked, store.used]).toEqual([1, 1]);
  });

  test("that is down at first is waited for once", async () => {
    const store = new SlowStore();
    const take = counterOf(store);
    store.isConnected = false;
    store.lateMs = 3_600_000;
    expect(await after(2_000, take())).toBe(true);
    expect(await after(0, take())).toBe(true);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await after(0, take())).toBe(true);
    expect(store.asked).toBe(1);
  });
});

describe("a store that does not answer within 500 ms", () => {
  async function met(whenDown: "local" | "error" = "local") {
    const store = new SlowStore();
    const take = counterOf(store, whenDown);
    await after(0, take());
    store.lateMs = 600;
    return { store, take };
  }

  test("is left alone for two seconds, while counting goes on locally from the last shared count", async () => {
    const { store, take } = await met();
    store.counts.set(window, 95);
    store.lateMs = 0;
    await after(0, take());
    store.lateMs = 1e9;
    expect(await after(500, take())).toBe(true);
    const taken: boolean[] = [];
    for (let call = 0; call < 5; call += 1) taken.push(await after(0, take()));
    expect(taken).toEqual([true, true, true, false, false]);
    expect(store.asked).toBe(3);
  });

  test("learns what was counted meanwhile once it is back, with no call counted twice", async () => {
    const { store, take } = await met();
    store.failure = new Error("away");
    for (let call = 0; call < 5; call += 1) await after(0, take());
    await jest.advanceTimersByTimeAsync(1_999);
    await after(0, take());
    expect([store.asked, store.used]).toEqual([2, 1]);
    await jest.advanceTimersByTimeAsync(1);
    // It fails once more.
    await after(0, take());
    store.failure = undefined;
    store.lateMs = 0;
    await jest.advanceTimersByTimeAsync(2_000);
    await after(0, take());
    expect(store.used).toBe(9);
    await after(0, take());
    expect(store.used).toBe(10);
  });

  test.each([
    [10_001, "of each", 2],
    [10_002, "of the last alone: the memory has an end", 1],
  ])("and is down for %i windows is told %s", async (windows, _which, first) => {
    const store = new SlowStore();
    const counter = new SharedStore(store, "local");
    store.failure = new Error("away");
    for (let number = 1; number <= windows; number += 1) {
      await takeOne(counter, `${number}`);
      jest.advanceTimersByTime(lifeMs);
    }
    store.failure = undefined;
    await after(0, takeOne(counter, "1"));
    await after(0, takeOne(counter, `${windows}`));
    expect([store.counts.get("1"), store.counts.get(`${windows}`)]).toEqual([first, 2]);
  });

  test("is asked again as soon as it replies, and is not told again what it counted late", async () => {
    const { store, take } = await met();
    await after(500, take());
    await after(0, take());
    await jest.advanceTimersByTimeAsync(100);
    store.lateMs = 0;
    await after(0, take());
    // Four calls: one before, one that was late, one meanwhile, one after.
    expect(store.used).toBe(4);
  });

  test.each(["local", "error"] as const)(
    "and was asked repeatedly counts no call twice when it resumes (%s)",
    async (whenDown) => {
      const { store, take } = await met(whenDown);
      store.lateMs = 30_000;
      let made = 1;
      for (let second = 0; second < 20; second += 1) {
        await after(500, take()).then(
          () => (made += 1),
          () => undefined,
        );
        await jest.advanceTimersByTimeAsync(500);
      }
      expect(made).toBe(whenDown === "local" ? 21 : 1);
      await jest.advanceTimersByTimeAsync(30_000);
      store.lateMs = 0;
      await after(0, take());
      // Those that failed are taken back, and their slots end.
      expect(store.used).toBe(made + 1);
      expect(store.ended).toHaveLength(store.asked - 2);
    },
  );

  test("and still counts what its client gave up on counts twice only calls that it was asked about", async () => {
    const { store, take } = await met();
    let made = 1;
    let givenUp = 0;
    // So does `commandTimeout` of ioredis, and a connection that breaks.
    store.waits = async () => {
      await later(300);
      givenUp += 1;
      throw new Error("Command timed out");
    };
    for (let tenth = 0; tenth < 100; tenth += 1) {
      void take(1_000).then(() => (made += 1));
      await jest.advanceTimersByTimeAsync(100);
    }
    await jest.advanceTimersByTimeAsync(2_000);
    store.waits = () => Promise.resolve();
    await after(0, take(1_000));
    // Those under way when it goes down, and one probe every two seconds.
    expect(givenUp).toBeLessThanOrEqual(3 + 5);
    expect(made).toBe(101);
    expect(store.used).toBe(made + 1 + givenUp);
  });

  test("is probed by one call at a time; the others do not wait", async () => {
    const { store, take } = await met();
    store.lateMs = 1e9;
    await after(500, take());
    await jest.advanceTimersByTimeAsync(2_000);
    let taken = 0;
    for (let call = 0; call < 5; call += 1) void take().then(() => (taken += 1));
    await jest.advanceTimersByTimeAsync(0);
    expect([taken, store.asked]).toEqual([4, 3]);
    await jest.advanceTimersByTimeAsync(500);
    expect(taken).toBe(5);
  });

  test("fails the calls with whenDown: error, and counts none of them", async () => {
    const { store, take } = await met("error");
    store.failure = new Error("away");
    for (let call = 0; call < 5; call += 1) await expect(after(0, take())).rejects.toThrow("away");
    expect(store.asked).toBe(2);
    store.failure = undefined;
    store.lateMs = 0;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await after(0, take())).toBe(true);
    expect(store.used).toBe(2);
  });

  test("is not blamed for a process that was busy for longer", async () => {
    jest.useRealTimers();
    const store = new SlowStore();
    const take = counterOf(store, "error");
    await take();
    // Node reads arrivals after it runs timers.
    store.waits = () => new Promise((resolve) => setImmediate(resolve));
    const taken = take();
    const busyUntil = performance.now() + 700;
    while (performance.now() < busyUntil);
    expect(await taken).toBe(true);
  });

  test("leaves no timer behind when it replies", async () => {
    const { store, take } = await met();
    store.lateMs = 10;
    await after(10, take());
    expect(jest.getTimerCount()).toBe(0);
  });
});
