import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { Fetch } from "../../src/index.ts";
import { call, clientOf, operations, successes, withBody } from "../faults/calls.ts";

/** The init that a call passes to fetch. */
async function initOf(operation: (typeof operations)[number]): Promise<RequestInit | undefined> {
  const fetch = jest.fn<Fetch>(() => Promise.resolve(new Response(successes[operation])));
  await call(clientOf("http://localhost:9", { fetch }), operation);
  return fetch.mock.calls[0]?.[1];
}

describe("a cache in front of fetch", () => {
  const { prototype } = Request;
  const field = Object.getOwnPropertyDescriptor(prototype, "cache");
  afterEach(() => {
    if (field) Object.defineProperty(prototype, "cache", field);
  });

  test.each(operations)("is told not to answer %s itself", async (operation) => {
    expect(await initOf(operation)).toMatchObject({ cache: "no-store" });
  });

  test("is not mentioned in a runtime whose requests do not have the field, which would throw", async () => {
    Reflect.deleteProperty(prototype, "cache");
    expect(await initOf("verifyOrderEac")).not.toHaveProperty("cache");
  });
});

describe("a runtime that resends by itself when a reused connection breaks", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Deno");
  });

  test.each(operations)("is told to send %s on its own connection, in the way Bun understands", async (operation) => {
    expect(await initOf(operation)).toMatchObject({ keepalive: false });
  });

  test.each(withBody)("gets the body of %s in a form that Deno does not resend", async (operation) => {
    const { body: text } = (await initOf(operation)) ?? {};
    Reflect.set(globalThis, "Deno", { version: {} });
    const { body } = (await initOf(operation)) ?? {};
    expect(body).toBeInstanceOf(Blob);
    expect(await new Response(body).text()).toBe(text);
  });
});
