import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Fetch } from "../../src/index.ts";
import { Gate } from "../../src/transport/Gate.ts";
import { Lifetime } from "../../src/transport/Lifetime.ts";
import { call, clientOf, failureOf, inputs, operations, successes } from "../faults/calls.ts";
import { advance, pauseLongest, startClock, stopClock } from "../stoppedClock.ts";
import { settled } from "../until.ts";

beforeEach(stopClock);
afterEach(startClock);

const nowhere = "http://localhost:9";

/** A fetch that responds when told to, and counts what is in flight, by path. */
function heldFetch(): {
  fetch: Fetch;
  urls: string[];
  inFlight: () => number;
  release: (response?: Response | Error) => void;
} {
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
    fetch,
    urls,
    inFlight: () => held.length,
    release: (response = new Response(successes.getDeliveryOptions)) => held.shift()?.(response),
  };
}

describe("calls in flight", () => {
  test.each([
    ["provideOrderDigitalCodes", 6],
    ["verifyOrderEac", 4],
    ["provideOrderItemIdentifiers", 4],
    ["getDeliveryOptions", 10],
  ] as const)("of %s are limited to %i per campaign", async (operation, limit) => {
    const { fetch, inFlight, release } = heldFetch();
    const client = clientOf(nowhere, { fetch });
    const work = Array.from({ length: 15 }, () => call(client, operation));
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
    const { fetch, urls } = heldFetch();
    const client = clientOf(nowhere, { fetch, deadline: 200 });
    const other = client.withOptions({ campaignId: 7 });
    const work = Array.from({ length: 3 }, () => [
      ...[call(client, "verifyOrderEac"), call(client, "provideOrderItemIdentifiers")],
      ...[call(client, "getDeliveryOptions"), call(other, "verifyOrderEac")],
    ]).flat();
    await settled();
    expect(urls.filter((path) => path.includes("12345678") && /verifyEac|identifiers/.test(path))).toHaveLength(4);
    expect(urls.filter((path) => path.includes("delivery-options"))).toHaveLength(3);
    expect(urls.filter((path) => path.includes("/7/"))).toHaveLength(3);
    advance(200);
    await Promise.allSettled(work);
  });

  test("share the slots of their campaign, whether its id is a number or a bigint, from the client or the call", async () => {
    const { fetch, inFlight } = heldFetch();
    const client = clientOf(nowhere, { fetch, deadline: 200, campaignId: 5n });
    const other = client.withOptions({ campaignId: 5 });
    const work = [client, other, client, other].flatMap((one) => [
      one.verifyOrderEac({ ...inputs.verifyOrderEac }),
      one.verifyOrderEac({ ...inputs.verifyOrderEac, campaignId: 5 }),
    ]);
    await settled();
    expect(inFlight()).toBe(4);
    advance(200);
    await Promise.allSettled(work);
  });

  test("are first come, first served, even across clients made by withOptions", async () => {
    const { fetch, urls, release } = heldFetch();
    const one = clientOf(nowhere, { fetch, concurrency: 1 });
    const two = one.withOptions({ retries: 0 });
    const work = [1, 2, 3, 4, 5, 6].map((orderId) =>
      (orderId % 2 ? one : two).verifyOrderEac({ ...inputs.verifyOrderEac, orderId }),
    );
    for (let order = 1; order <= 6; order += 1) {
      await settled();
      expect(urls.at(-1)).toContain(`/orders/${order}/`);
      expect(urls).toHaveLength(order);
      release(new Response(successes.verifyOrderEac));
    }
    await Promise.all(work);
  });

  test("obey the concurrency set for their operation; other operations keep Market's limit", async () => {
    const { fetch, urls } = heldFetch();
    const concurrency = { provideOrderDigitalCodes: 2, getDeliveryOptions: 12 };
    const client = clientOf(nowhere, { fetch, concurrency, deadline: 100 });
    const work = operations.flatMap((operation) => Array.from({ length: 15 }, () => call(client, operation)));
    await settled();
    const inFlight = (path: string): number => urls.filter((url) => url.includes(path)).length;
    expect(["deliverDigitalGoods", "delivery-options", "verifyEac"].map(inFlight)).toEqual([2, 12, 4]);
    advance(100);
    await Promise.allSettled(work);
  });

  test.each([
    { verifyOrderEac: 1, provideOrderItemIdentifiers: 3 },
    { verifyOrderEac: 3, provideOrderItemIdentifiers: 1 },
  ])("of EAC and identifiers share the smaller limit of %j", async (concurrency) => {
    const { fetch, inFlight } = heldFetch();
    const client = clientOf(nowhere, { fetch, concurrency, deadline: 100 });
    const both = ["verifyOrderEac", "provideOrderItemIdentifiers"] as const;
    const work = both.flatMap((operation) => [1, 2, 3].map(() => call(client, operation)));
    await settled();
    expect(inFlight()).toBe(1);
    advance(100);
    await Promise.allSettled(work);
  });

  test("do not overtake a call that waits with a lower limit", async () => {
    const { fetch, urls, release } = heldFetch();
    const narrow = clientOf(nowhere, { fetch, concurrency: 1 });
    const wide = narrow.withOptions({ concurrency: 4 });
    const work = [narrow, narrow, wide].map((client, at) =>
      client.verifyOrderEac({ ...inputs.verifyOrderEac, orderId: at + 1 }),
    );
    await settled();
    expect(urls).toHaveLength(1);
    release(new Response(successes.verifyOrderEac));
    await settled();
    expect(urls.map((path) => /orders\/(\d)/.exec(path)?.[1])).toEqual(["1", "2", "3"]);
    release(new Response(successes.verifyOrderEac));
    release(new Response(successes.verifyOrderEac));
    await Promise.all(work);
  });

  test("are unlimited with concurrency: false", async () => {
    const { fetch, inFlight } = heldFetch();
    const client = clientOf(nowhere, { fetch, concurrency: false, deadline: 100 });
    const work = Array.from({ length: 40 }, () => failureOf(call(client, "getDeliveryOptions")));
    await settled();
    expect(inFlight()).toBe(40);
    advance(100);
    await Promise.all(work);
  });
});

describe("a full queue", () => {
  test("rejects the next call with QueueFullError, not-sent, and does not disturb the others", async () => {
    const { fetch, inFlight, release } = heldFetch();
    const client = clientOf(nowhere, { fetch, concurrency: 1, maxQueue: 2 });
    const work = [1, 2, 3].map(() => call(client, "getDeliveryOptions"));
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
    const { fetch, inFlight, release } = heldFetch();
    const client = clientOf(nowhere, { fetch, concurrency: 1, maxQueue: 2 });
    const first = call(client, "getDeliveryOptions");
    const controller = new AbortController();
    const aborted = [1, 2].map(() => call(client, "getDeliveryOptions", { signal: controller.signal }));
    await settled();
    controller.abort();
    const instead = [1, 2].map(() => call(client, "getDeliveryOptions"));
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
    const { fetch, release } = heldFetch();
    const client = clientOf(nowhere, { fetch, concurrency: 1, maxQueue: 1, retries: 1 });
    const first = call(client, "getDeliveryOptions");
    const second = call(client, "getDeliveryOptions");
    await settled();
    release(new Response("", { status: 500 }));
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
  test.each<readonly [string, (held: ReturnType<typeof heldFetch>, controller: AbortController) => void]>([
    ["a success", ({ release }) => release()],
    ["a refusal", ({ release }) => release(new Response("{}", { status: 400 }))],
    ["a lost connection", ({ release }) => release(new Error("lost"))],
    ["an unusable response", ({ release }) => release(new Response("<html>"))],
    ["an abort", (_held, controller) => controller.abort()],
    ["a timeout", () => advance(120)],
  ])("%s", async (_end, finish) => {
    const held = heldFetch();
    const client = clientOf(nowhere, { fetch: held.fetch, concurrency: 1, timeout: 120, retries: 0 });
    const controller = new AbortController();
    const first = call(client, "getDeliveryOptions", { signal: controller.signal }).catch(() => undefined);
    const second = call(client, "getDeliveryOptions");
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
    const { fetch, urls, release } = heldFetch();
    const client = clientOf(nowhere, { fetch, concurrency: 1, deadline: 300 });
    const first = failureOf(call(client, "getDeliveryOptions"));
    const second = call(client, "getDeliveryOptions");
    await settled();
    release(new Response("", { status: 500 }));
    await settled();
    expect(urls).toHaveLength(2);
    release();
    expect(await second).toMatchObject({ status: 200 });
    advance(300);
    expect(await first).toMatchObject({ code: "timeout", phase: "pause", outcome: "unknown" });
  });
});

const door = { name: "room", campaignId: 1 };

describe("the gate, whatever the order of events,", () => {
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
        const inside: { readonly id: number; readonly leave: () => void }[] = [];
        const waiting: { readonly id: number; readonly abort: () => void }[] = [];
        const admitted: number[] = [];
        let id = 0;
        for (const step of script) {
          if (step.kind === "enter") {
            const own = (id += 1);
            const controller = new AbortController();
            const lifetime = new Lifetime("deadline", false, controller.signal);
            waiting.push({ id: own, abort: () => controller.abort() });
            gate.enter({ ...door, limit: 2, maxQueue: Infinity, lifetime }).then(
              (leave) => {
                waiting.splice(
                  waiting.findIndex((one) => one.id === own),
                  1,
                );
                admitted.push(own);
                inside.push({ id: own, leave });
              },
              () =>
                waiting.splice(
                  waiting.findIndex((one) => one.id === own),
                  1,
                ),
            );
          } else if (step.kind === "leave") {
            inside.splice(step.which % Math.max(1, inside.length), 1)[0]?.leave();
          } else {
            waiting[step.which % Math.max(1, waiting.length)]?.abort();
          }
          await settled(1);
          expect(inside.length).toBeLessThanOrEqual(2);
          if (waiting.length > 0) expect(inside).toHaveLength(2);
        }
        while (inside.length > 0) {
          inside.shift()?.leave();
          await settled(1);
        }
        expect(waiting).toHaveLength(0);
        expect(admitted).toEqual([...admitted].sort((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });

  test("does not keep a call with a higher limit waiting for an aborted one with a lower limit", async () => {
    const gate = new Gate();
    const life = new Lifetime("deadline", false);
    await gate.enter({ ...door, limit: 4, maxQueue: 9, lifetime: life });
    await gate.enter({ ...door, limit: 4, maxQueue: 9, lifetime: life });
    const controller = new AbortController();
    const narrow = new Lifetime("deadline", false, controller.signal);
    const gone = gate.enter({ ...door, limit: 1, maxQueue: 9, lifetime: narrow }).catch(() => "gone");
    const next = gate.enter({ ...door, limit: 4, maxQueue: 9, lifetime: life });
    controller.abort();
    expect(await gone).toBe("gone");
    expect(typeof (await next)).toBe("function");
  });

  test("passes on the slot of a call that is aborted as its turn comes", async () => {
    const gate = new Gate();
    const life = new Lifetime("deadline", false);
    const terms = { ...door, limit: 1, maxQueue: 9 };
    const leave = await gate.enter({ ...terms, lifetime: life });
    const controller = new AbortController();
    const ending = new Lifetime("deadline", false, controller.signal);
    const gone = gate.enter({ ...terms, lifetime: ending }).catch(() => "gone");
    const next = gate.enter({ ...terms, lifetime: life });
    controller.abort();
    leave();
    expect(await gone).toBe("gone");
    expect(typeof (await next)).toBe("function");
  });
});
