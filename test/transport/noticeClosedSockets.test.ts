import { afterEach, expect, jest, test } from "@jest/globals";
import { successes } from "../faults/calls.ts";

afterEach(() => {
  jest.useRealTimers();
});

test.each(["verifyOrderEac", "getDeliveryOptions"] as const)(
  "%s is sent even if timers were faked before the library was loaded",
  async (operation) => {
    jest.useFakeTimers();
    await jest.isolateModulesAsync(async () => {
      const fresh = await import("../faults/calls.ts");
      const client = fresh.clientOf("http://localhost:9", {
        fetch: () => Promise.resolve(new Response(successes[operation])),
      });
      expect((await fresh.call(client, operation)).status).toBe(200);
    });
  },
);
