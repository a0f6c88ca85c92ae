import { describe, expect, jest, test } from "@jest/globals";
import { Lifetime } from "../../src/transport/lifetime.ts";

describe("a transport that asks to be told when its time is over", () => {
  test("is told once when the time is up, although the attempt is then aborted too", async () => {
    const lifetime = new Lifetime("timeout", 5);
    const listener = jest.fn();
    lifetime.whenOver(listener);
    await expect(lifetime.race(new Promise(() => undefined))).rejects.toMatchObject({ ending: { by: "timeout" } });
    lifetime.abort();
    lifetime.close();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("is told at once when it asks too late", () => {
    const lifetime = new Lifetime("timeout", 1);
    while (!lifetime.isOver());
    const listener = jest.fn();
    lifetime.whenOver(listener);
    expect(listener).toHaveBeenCalledTimes(1);
    lifetime.close();
  });
});
