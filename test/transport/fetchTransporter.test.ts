import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { Fetch } from "../../src/index.ts";
import { call, clientOf, operations, successes } from "../faults/calls.ts";

/** What the fetch of a call is given. */
async function initOf(operation: (typeof operations)[number]): Promise<RequestInit | undefined> {
  const fetch = jest.fn<Fetch>(() => Promise.resolve(new Response(successes[operation])));
  await call(clientOf("http://localhost:9", { fetch }), operation);
  return fetch.mock.calls[0]?.[1];
}

describe("a runtime that sends again by itself what a used connection lost", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Deno");
  });

  test.each(operations)("is told to send %s on a connection of its own, as Bun understands it", async (operation) => {
    expect(await initOf(operation)).toMatchObject({ keepalive: false, body: expect.any(String) });
  });

  test.each(operations)("gets %s as a body that Deno does not send twice", async (operation) => {
    const { body: text } = (await initOf(operation)) ?? {};
    Reflect.set(globalThis, "Deno", {});
    const { body } = (await initOf(operation)) ?? {};
    expect(body).toBeInstanceOf(Blob);
    expect(await new Response(body).text()).toBe(text);
  });
});
