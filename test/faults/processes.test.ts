import { describe, expect, test } from "@jest/globals";
import {
  answer,
  answerAndStay,
  endlessBody,
  resetAfterReading,
  stallBeforeHeaders,
  stallInBody,
} from "./behaviours.ts";
import { operations, successes } from "./calls.ts";
import { run } from "./runProgram.ts";
import { serve } from "./serve.ts";

test("timeouts, deadlines and aborts fire even while garbage is collected", async () => {
  const ends = await run("lostTimeouts");
  expect(ends).toEqual([...Array<string>(20).fill("timeout"), ...Array<string>(20).fill("aborted")]);
});

describe("a process with one finished call exits by itself", () => {
  test.each(operations)("after a good response on a keep-alive connection: %s", async (operation) => {
    const server = await serve(answerAndStay(200, successes[operation]));
    expect(await run("oneCall", server.url, operation)).toEqual({ said: 200, timers: [] });
  });

  test.each([
    ["a refusal", answer(400), "bad-request"],
    ["a reset", resetAfterReading, "connection"],
    ["a timeout before the head", stallBeforeHeaders, "timeout"],
    ["a timeout in the body", stallInBody(), "timeout"],
  ])("after %s", async (_end, plays, code) => {
    const server = await serve(plays);
    expect(await run("oneCall", server.url, "getDeliveryOptions")).toMatchObject({ said: code });
  });

  test("after an endless body of 10 MiB and more", async () => {
    const server = await serve(endlessBody());
    const seen = await run("oneCall", server.url, "getDeliveryOptions", "20000");
    expect(seen).toMatchObject({ said: "unexpected-response" });
  });
});

test("an endless response is left at the cap: little more is sent, and memory stays bounded", async () => {
  const seen = (await run("oversize")) as { reason: string; sentMiB: number; grownMiB: number };
  expect(seen.reason).toBe("too-large");
  expect(seen.sentMiB).toBeLessThan(100);
  expect(seen.grownMiB).toBeLessThan(250);
});

test("memory stays bounded with a response that arrives byte by byte", async () => {
  const seen = (await run("smallChunks")) as { reason: string; grownMiB: number };
  expect(seen.reason).toBe("too-large");
  // 41 over undici if each of the 400 000 chunks were kept separately.
  expect(seen.grownMiB).toBeLessThan(15);
});

test("a promise that the caller keeps holds the result, but not the request or the response text", async () => {
  // 38 with undici's requests and responses, 32 with the texts read from a fetch.
  const { keptMiB } = (await run("keptPromises")) as { keptMiB: number };
  expect(keptMiB).toBeLessThan(4);
});
