import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { VirtualStore } from "../../scripts/simulate/virtualStore.ts";
import type { Acquisition, OperationId, Release } from "../../src/index.ts";
import { SharedLimiter } from "../../src/redis/SharedLimiter.ts";
import type { BatchRequest, Store } from "../../src/redis/Store.ts";

const noon = Date.UTC(2026, 10, 22, 12);

beforeEach(() => {
  jest.useFakeTimers({ now: noon });
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** A store that remembers what it was asked. */
class Remembering extends VirtualStore {
  readonly requests: BatchRequest[] = [];

  override take(request: BatchRequest): ReturnType<Store["take"]> {
    this.requests.push(request);
    return super.take(request);
  }
}

const limiterOver = (store: Store): SharedLimiter => new SharedLimiter(store, "local", true);
/** What has become of calls: the names of those that were let go, in that order. */
const record = () => ({ begun: [] as string[], failed: [] as unknown[], releases: [] as Release[] });
type Asked = ReturnType<typeof record>;

function ask(limiter: SharedLimiter, asked: Asked, name: string, more: Partial<Acquisition> = {}): void {
  const operation: OperationId = more.operation ?? "verifyOrderEac";
  const acquisition: Acquisition = {
    ...{ campaignId: 1, pool: "campaign", parallel: 4, concurrency: 4, attemptMs: 15_000, msLeft: 60_000 },
    ...{ signal: new AbortController().signal, ...more, operation },
  };
  limiter.acquire(acquisition).then(
    (release) => {
      asked.begun.push(name);
      asked.releases.push(release);
    },
    (error: unknown) => asked.failed.push(error),
  );
}

const answered = { answered: true };

describe("calls of one process", () => {
  test("made in one turn are let go by one question, as many as there are slots", async () => {
    const store = new Remembering(10);
    const [limiter, asked] = [limiterOver(store), record()];
    for (const name of ["a", "b", "c", "d", "e"]) ask(limiter, asked, name);
    await pass(10);
    expect(asked.begun).toEqual(["a", "b", "c", "d"]);
    expect(store.requests).toHaveLength(1);
    asked.releases[0]?.(answered);
    await pass(40);
    expect(asked.begun).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("wait behind one question at a time, however many they are", async () => {
    const store = new Remembering(10);
    const [limiter, asked] = [limiterOver(store), record()];
    for (let call = 0; call < 50; call += 1) ask(limiter, asked, `${call}`);
    await pass(1_010);
    // The first is asked for 10 ms, and each pause takes 25.
    expect(store.requests.length).toBeLessThanOrEqual(2 + 1_000 / 35);
    expect(asked.begun).toHaveLength(4);
  });

  test("are held to the client's concurrency before a slot is taken", async () => {
    const store = new Remembering(10);
    const [limiter, asked] = [limiterOver(store), record()];
    ask(limiter, asked, "a", { concurrency: 1 });
    ask(limiter, asked, "b", { concurrency: 1, operation: "provideOrderItemIdentifiers" });
    await pass(1_000);
    expect([asked.begun, store.requests.length]).toEqual([["a"], 1]);
    asked.releases[0]?.(answered);
    await pass(20);
    expect(asked.begun).toEqual(["a", "b"]);
  });

  test("step aside while their quota is used up, so that the pool's other operation goes on", async () => {
    const limiter = limiterOver(new VirtualStore(10));
    const asked = record();
    const rateLimit = { limit: 10_000, remaining: 0, until: new Date(noon + 30_000) };
    const of = { campaignId: 1, operation: "provideOrderItemIdentifiers", status: 420, durationMs: 0 } as const;
    limiter.observe({ ...of, rateLimit, date: new Date(noon) });
    ask(limiter, asked, "identifiers", { operation: "provideOrderItemIdentifiers" });
    ask(limiter, asked, "too late", { operation: "provideOrderItemIdentifiers", msLeft: 10_000 });
    ask(limiter, asked, "eac");
    await pass(20);
    expect(asked.begun).toEqual(["eac"]);
    expect(asked.failed).toEqual([expect.objectContaining({ name: "TimeoutError" })]);
    await pass(32_000);
    expect(asked.begun).toEqual(["eac", "identifiers"]);
  });

  test("that are aborted leave nothing behind: no slot, no count, no listener, no timer", async () => {
    const store = new VirtualStore(10);
    const [limiter, asked, abort] = [limiterOver(store), record(), new AbortController()];
    for (const name of ["a", "b", "c", "d", "e"]) ask(limiter, asked, name, { signal: abort.signal });
    await pass(5);
    abort.abort(new Error("enough"));
    await pass(100);
    expect(asked).toEqual({ begun: [], failed: Array(5).fill(new Error("enough")), releases: [] });
    expect([getEventListeners(abort.signal, "abort").length, jest.getTimerCount()]).toEqual([0, 0]);
    const later = record();
    for (const name of ["f", "g", "h", "i"]) ask(limiter, later, name);
    await pass(20);
    expect(later.begun).toHaveLength(4);
    expect(await countOf(store)).toBe(4);
  });
});

/** What the windows of EAC codes count now. */
async function countOf(store: VirtualStore): Promise<number> {
  const count = store.count(`1:verifyOrderEac:${noon / 3_600_000}`, 0);
  await pass(10);
  return count;
}

describe("a slot", () => {
  const filled = async (attemptMs = 15_000) => {
    const store = new VirtualStore(1);
    const [limiter, asked] = [limiterOver(store), record()];
    for (const name of ["a", "b", "c", "d"]) ask(limiter, asked, name, { attemptMs });
    await pass(5);
    return { store, asked, waiting: record(), other: limiterOver(store) };
  };

  test.each([
    ["is free at once when its attempt was answered", true, 0],
    ["is free 5 s later when it was not, because Market may still be at work", false, 5_000],
  ])("%s", async (_when, wasAnswered, laterMs) => {
    const { asked, waiting, other } = await filled();
    ask(other, waiting, "e");
    await pass(100);
    asked.releases[0]?.({ answered: wasAnswered });
    await pass(laterMs);
    expect(waiting.begun).toEqual([]);
    await pass(100);
    expect(waiting.begun).toEqual(["e"]);
  });

  test("of a killed process is free 5 s after the attempt's time", async () => {
    const { waiting, other } = await filled(2_000);
    ask(other, waiting, "e");
    await pass(6_900);
    expect(waiting.begun).toEqual([]);
    await pass(200);
    expect(waiting.begun).toEqual(["e"]);
  });

  test.each([Infinity, 61_000])(
    "of an attempt that may take %d ms is kept as long as its process lives",
    async (ms) => {
      const { asked, waiting, other } = await filled(ms);
      ask(other, waiting, "e", { msLeft: Infinity });
      await pass(120_000);
      expect(waiting.begun).toEqual([]);
      for (const release of asked.releases) release(answered);
      await pass(100);
      expect(waiting.begun).toEqual(["e"]);
      waiting.releases[0]?.(answered);
      await pass(10);
      expect(jest.getTimerCount()).toBe(0);
    },
  );

  test("goes to the process whose call has waited longest", async () => {
    const { store, asked, waiting, other } = await filled();
    const second = limiterOver(store);
    ask(other, waiting, "first");
    await pass(300);
    ask(second, waiting, "second");
    await pass(300);
    asked.releases[0]?.(answered);
    await pass(450);
    expect(waiting.begun).toEqual(["first"]);
    asked.releases[1]?.(answered);
    await pass(450);
    expect(waiting.begun).toEqual(["first", "second"]);
  });

  test("is not shared with slots: false", async () => {
    const store = new VirtualStore(1);
    const asked = record();
    for (const name of ["a", "b", "c"]) {
      const limiter = new SharedLimiter(store, "local", false);
      for (const call of [1, 2, 3]) ask(limiter, asked, `${name}${call}`);
    }
    await pass(20);
    expect(asked.begun).toHaveLength(9);
  });
});
