import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ClientOptions, Fetch } from "../../src/index.ts";
import { Gate } from "../../src/transport/Gate.ts";
import { Lifetime } from "../../src/transport/Lifetime.ts";
import { call, clientOf, failureOf, inputs, operations, successes } from "../faults/calls.ts";
import { advance, pauseLongest, startClock, stopClock } from "../stoppedClock.ts";
import { settled } from "../until.ts";

beforeEach(stopClock);
afterEach(startClock);

/** A client that is answered when told to, what it asked for, and how much of that is in flight. */
function heldClient(options: ClientOptions = {}) {
  const held: ((response: Response | Error) => void)[] = [];
  const urls: string[] = [];
  const fetch: Fetch = (url) =>
    new Promise((resolve, reject) => {
      urls.push(new URL(url).pathname);
      held.push((response) => {
        if (response instanceof Error) reject(response);
        else resolve(response);
      });
    });
  return {
    client: clientOf("http://localhost:9", { fetch, ...options }),
    urls,
    inFlight: () => held.length,
    release: (response: Response | Error = new Response(successes.getDeliveryOptions)) => held.shift()?.(response),
  };
}

const repeat = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const accepted = (): Response => new Response(successes.verifyOrderEac);
const failed = (): Response => new Response("", { status: 500 });

describe("calls in flight", () => {
  test.each([
    ["provideOrderDigitalCodes", 6],
    ["verifyOrderEac", 4],
    ["provideOrderItemIdentifiers", 4],
    ["getDeliveryOptions", 10],
  ] as const)("of %s are limited to %i per campaign", async (operation, limit) => {
    const { client, inFlight, release } = heldClient();
    const work = repeat(15, () => call(client, operation));
    await settled();
    expect(inFlight()).toBe(limit);
    for (let left = 15; left > 0; left -= 1) {
      expect(inFlight()).toBe(Math.min(limit, left));
      release(new Response(successes[operation]));
      await settled();
    }
    expect(await Promise.all(work)).toHaveLength(15);
  });

  test("of EAC and identifiers share 4 slots; other pools and campaigns have their own", async () => {
    const { client, urls } = heldClient();
    const other = client.withOptions({ campaignId: 7 });
    void repeat(3, () => [
      ...[call(client, "verifyOrderEac"), call(client, "provideOrderItemIdentifiers")],
      ...[call(client, "getDeliveryOptions"), call(other, "verifyOrderEac")],
    ]);
    await settled();
    expect(urls.filter((path) => path.includes("12345678") && /verifyEac|identifiers/.test(path))).toHaveLength(4);
    expect(urls.filter((path) => path.includes("delivery-options"))).toHaveLength(3);
    expect(urls.filter((path) => path.includes("/7/"))).toHaveLength(3);
  });

  test("share the slots of their campaign, whether its id is a number or a bigint, from the client or the call", async () => {
    const { client, inFlight } = heldClient({ campaignId: 5n });
    const other = client.withOptions({ campaignId: 5 });
    for (const one of [client, other, client, other]) {
      void one.verifyOrderEac({ ...inputs.verifyOrderEac });
      void one.verifyOrderEac({ ...inputs.verifyOrderEac, campaignId: 5 });
    }
    await settled();
    expect(inFlight()).toBe(4);
  });

  test("are first come, first served, even across clients made by withOptions", async () => {
    const { client, urls, release } = heldClient({ concurrency: 1 });
    const other = client.withOptions({ retries: 0 });
    const work = repeat(6, (at) =>
      (at % 2 ? other : client).verifyOrderEac({ ...inputs.verifyOrderEac, orderId: at + 1 }),
    );
    for (let order = 1; order <= 6; order += 1) {
      await settled();
      expect(urls.at(-1)).toContain(`/orders/${order}/`);
      expect(urls).toHaveLength(order);
      release(accepted());
    }
    await Promise.all(work);
  });

  test("obey the concurrency set for their operation; other operations keep Market's limit", async () => {
    const { client, urls } = heldClient({ concurrency: { provideOrderDigitalCodes: 2, getDeliveryOptions: 12 } });
    for (const operation of operations) void repeat(15, () => call(client, operation));
    await settled();
    const inFlight = (path: string): number => urls.filter((url) => url.includes(path)).length;
    expect(["deliverDigitalGoods", "delivery-options", "verifyEac"].map(inFlight)).toEqual([2, 12, 4]);
  });

  test.each([
    { verifyOrderEac: 1, provideOrderItemIdentifiers: 3 },
    { verifyOrderEac: 3, provideOrderItemIdentifiers: 1 },
  ])("of EAC and identifiers share the smaller limit of %j", async (concurrency) => {
    const { client, inFlight } = heldClient({ concurrency });
    void repeat(3, () => call(client, "verifyOrderEac"));
    void repeat(3, () => call(client, "provideOrderItemIdentifiers"));
    await settled();
    expect(inFlight()).toBe(1);
  });

  test("do not overtake a call that waits with a lower limit", async () => {
    const { client: narrow, urls, release } = heldClient({ concurrency: 1 });
    const wide = narrow.withOptions({ concurrency: 4 });
    for (const [at, client] of [narrow, narrow, wide].entries())
      void client.verifyOrderEac({ ...inputs.verifyOrderEac, orderId: at + 1 });
    await settled();
    expect(urls).toHaveLength(1);
    release(accepted());
    await settled();
    expect(urls.map((path) => /orders\/(\d)/.exec(path)?.[1])).toEqual(["1", "2", "3"]);
  });

  test("are unlimited with concurrency: false", async () => {
    const { client, inFlight } = heldClient({ concurrency: false });
    void repeat(40, () => call(client, "getDeliveryOptions"));
    await settled();
    expect(inFlight()).toBe(40);
  });
});

describe("a full queue", () => {
  test("rejects the next call with QueueFullError, not-sent, and does not disturb the others", async () => {
    const { client, inFlight, release } = heldClient({ concurrency: 1, maxQueue: 2 });
    const work = repeat(3, () => call(client, "getDeliveryOptions"));
    const failure = await failureOf(call(client, "getDeliveryOptions"));
    expect(failure).toMatchObject({ code: "queue-full", outcome: "not-sent", attempts: 0 });
    for (const _ of work) {
      await settled();
      expect(inFlight()).toBe(1);
      release();
    }
    await Promise.all(work);
  });

  test("has room for new calls as soon as queued ones are aborted", async () => {
    const { client, inFlight, release } = heldClient({ concurrency: 1, maxQueue: 2 });
    const first = call(client, "getDeliveryOptions");
    const controller = new AbortController();
    const aborted = repeat(2, () => call(client, "getDeliveryOptions", { signal: controller.signal }));
    await settled();
    controller.abort();
    const instead = repeat(2, () => call(client, "getDeliveryOptions"));
    for (const one of aborted) expect(await failureOf(one)).toMatchObject({ code: "aborted", phase: "queue" });
    for (let left = 3; left > 0; left -= 1) {
      await settled();
      expect(inFlight()).toBe(1);
      release();
    }
    await Promise.all([first, ...instead]);
  });

  test("does not reject a call that returns for another attempt", async () => {
    pauseLongest();
    const { client, release } = heldClient({ concurrency: 1, maxQueue: 1, retries: 1 });
    const first = call(client, "getDeliveryOptions");
    const second = call(client, "getDeliveryOptions");
    await settled();
    release(failed());
    await settled();
    const third = call(client, "getDeliveryOptions");
    advance(500);
    await settled();
    for (let round = 0; round < 4; round += 1) {
      release();
      await settled();
    }
    expect((await first).attempts).toBe(2);
    await Promise.allSettled([second, third]);
  });
});

describe("a slot is free again after", () => {
  test.each<readonly [string, (held: ReturnType<typeof heldClient>, controller: AbortController) => void]>([
    ["a success", ({ release }) => release()],
    ["a refusal", ({ release }) => release(new Response("{}", { status: 400 }))],
    ["a lost connection", ({ release }) => release(new Error("lost"))],
    ["an unusable response", ({ release }) => release(new Response("<html>"))],
    ["an abort", (_held, controller) => controller.abort()],
    ["a timeout", () => advance(120)],
  ])("%s", async (_end, finish) => {
    const held = heldClient({ concurrency: 1, timeout: 120, retries: 0 });
    const controller = new AbortController();
    const first = call(held.client, "getDeliveryOptions", { signal: controller.signal }).catch(() => undefined);
    const second = call(held.client, "getDeliveryOptions");
    await settled();
    expect(held.urls).toHaveLength(1);
    finish(held, controller);
    await first;
    await settled();
    expect(held.urls).toHaveLength(2);
    held.release();
    held.release();
    expect(await second).toMatchObject({ status: 200 });
  });

  test("an attempt that will be retried, so another call is sent during the pause", async () => {
    pauseLongest();
    const { client, urls, release } = heldClient({ concurrency: 1, deadline: 300 });
    const first = failureOf(call(client, "getDeliveryOptions"));
    const second = call(client, "getDeliveryOptions");
    await settled();
    release(failed());
    await settled();
    expect(urls).toHaveLength(2);
    release();
    expect(await second).toMatchObject({ status: 200 });
    advance(300);
    expect(await first).toMatchObject({ code: "timeout", phase: "pause", outcome: "unknown" });
  });
});

describe("the gate, whatever the order of events,", () => {
  const enter = (gate: Gate, limit: number, signal?: AbortSignal): Promise<() => void> =>
    gate.enter({
      ...{ name: "room", campaignId: 1, limit, maxQueue: Infinity },
      lifetime: new Lifetime("deadline", false, signal),
    });

  type Step = { readonly kind: "enter" } | { readonly kind: "leave" | "abort"; readonly which: number };
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("enter" as const) }),
      fc.record({ kind: fc.constantFrom("leave" as const, "abort" as const), which: fc.nat(20) }),
    ),
    { maxLength: 60 },
  );

  test("never admits more than the limit, keeps the order, and admits everyone who stays", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script: readonly Step[]) => {
        const gate = new Gate();
        const inside: (() => void)[] = [];
        const waiting = new Map<number, AbortController>();
        const admitted: number[] = [];
        let id = 0;
        const come = (own: number): void => {
          const controller = new AbortController();
          waiting.set(own, controller);
          enter(gate, 2, controller.signal).then(
            (leave) => {
              waiting.delete(own);
              admitted.push(own);
              inside.push(leave);
            },
            () => waiting.delete(own),
          );
        };
        for (const step of script) {
          if (step.kind === "enter") come((id += 1));
          else if (step.kind === "leave") inside.splice(step.which % Math.max(1, inside.length), 1)[0]?.();
          else [...waiting.values()][step.which % Math.max(1, waiting.size)]?.abort();
          await settled(1);
          expect(inside.length).toBeLessThanOrEqual(2);
          if (waiting.size > 0) expect(inside).toHaveLength(2);
        }
        while (inside.length > 0) {
          inside.shift()?.();
          await settled(1);
        }
        expect(waiting.size).toBe(0);
        expect(admitted).toEqual([...admitted].sort((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });

  test("does not keep a call with a higher limit waiting for an aborted one with a lower limit", async () => {
    const gate = new Gate();
    for (const _ of [1, 2]) await enter(gate, 4);
    const controller = new AbortController();
    const gone = enter(gate, 1, controller.signal).catch(() => "gone");
    const next = enter(gate, 4);
    controller.abort();
    expect(await gone).toBe("gone");
    expect(typeof (await next)).toBe("function");
  });

  test("passes on the slot of a call that is aborted as its turn comes", async () => {
    const gate = new Gate();
    const leave = await enter(gate, 1);
    const controller = new AbortController();
    const gone = enter(gate, 1, controller.signal).catch(() => "gone");
    const next = enter(gate, 1);
    controller.abort();
    leave();
    expect(await gone).toBe("gone");
    expect(typeof (await next)).toBe("function");
  });
});
