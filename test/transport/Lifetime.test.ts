import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { clock } from "../../src/transport/clock.ts";
import { Lifetime } from "../../src/transport/Lifetime.ts";
import { advance, keepBusy, startClock, stopClock } from "../stoppedClock.ts";

beforeEach(stopClock);
afterEach(startClock);

describe("a transport that asks to be notified when its time is over", () => {
  test("is notified once when time runs out, even if the attempt is then aborted", async () => {
    const lifetime = new Lifetime("timeout", 5);
    const listener = jest.fn();
    lifetime.whenOver(listener);
    const work = lifetime.race(new Promise(() => undefined));
    advance(4);
    expect(listener).not.toHaveBeenCalled();
    advance(1);
    await expect(work).rejects.toMatchObject({ ending: { by: "timeout" } });
    lifetime.abort();
    lifetime.close();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("is notified at once when it asks too late", () => {
    const lifetime = new Lifetime("timeout", 1);
    advance(1);
    expect(lifetime.isOver()).toBe(true);
    const listener = jest.fn();
    lifetime.whenOver(listener);
    expect(listener).toHaveBeenCalledTimes(1);
    lifetime.close();
  });
});

describe("a timeout that has passed before it is awaited", () => {
  test("sets no timer in the past, which Node 24 would warn about", async () => {
    const setTimer = jest.spyOn(clock, "setTimeout");
    const lifetime = new Lifetime("timeout", 1);
    keepBusy(5);
    await expect(lifetime.race(new Promise(() => undefined))).rejects.toMatchObject({ ending: { by: "timeout" } });
    expect(setTimer.mock.calls.map(([, ms]) => ms)).toEqual([0]);
    setTimer.mockRestore();
    lifetime.close();
  });
});
