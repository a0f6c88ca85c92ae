import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  answer,
  answerAndStay,
  endlessBody,
  resetAfterReading,
  stallBeforeHeaders,
  stallInBody,
} from "./behaviours.ts";
import { operations, successes } from "./calls.ts";
import { type FaultServer, startFaultServer } from "./faultServer.ts";

let server: FaultServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Runs a program in its own Node process; one that does not exit by itself is killed, and `run` rejects. */
async function run(program: string, ...args: readonly string[]): Promise<unknown> {
  const path = `${process.cwd()}/test/faults/programs/${program}.ts`;
  const flags = ["--import", "tsx", "--expose-gc", "--no-warnings"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, path, ...args], {
    timeout: 40_000,
    // Jest's copy, which names the transport.
    env: process.env,
  });
  return JSON.parse(stdout);
}

test("timeouts, deadlines and aborts fire even while garbage is collected", async () => {
  const ends = await run("lostTimeouts");
  expect(ends).toEqual([...Array<string>(20).fill("timeout"), ...Array<string>(20).fill("aborted")]);
});

test("nothing that a program has written to Object.prototype changes a call", async () => {
  const { names, seen, culprits } = (await run("polluted")) as { names: number; seen: number; culprits: string[] };
  expect(culprits).toEqual([]);
  expect(names).toBeGreaterThan(1_000);
  expect(seen).toBeGreaterThan(10_000);
});

test("a promise printed in full, pending or rejected, shows no secret", async () => {
  expect(await run("printedPromise")).toEqual({ isPending: true, isRejected: true, shown: [] });
});

describe("a process with one finished call exits by itself", () => {
  test.each(operations)("after a good response on a keep-alive connection: %s", async (operation) => {
    server = await startFaultServer(answerAndStay(200, successes[operation]));
    expect(await run("oneCall", server.url, operation)).toEqual({ said: 200, timers: [] });
  });

  test.each([
    ["a refusal", answer(400), "bad-request"],
    ["a reset", resetAfterReading, "connection"],
    ["a timeout before the head", stallBeforeHeaders, "timeout"],
    ["a timeout in the body", stallInBody(), "timeout"],
  ])("after %s", async (_end, plays, code) => {
    server = await startFaultServer(plays);
    expect(await run("oneCall", server.url, "getDeliveryOptions")).toMatchObject({ said: code });
  });

  test("after an endless body of 10 MiB and more", async () => {
    server = await startFaultServer(endlessBody());
    const seen = await run("oneCall", server.url, "getDeliveryOptions", "20000");
    expect(seen).toMatchObject({ said: "unexpected-response" });
  });
});

test("an endless response is left at the cap: little of its 512 MiB is sent, and memory stays bounded", async () => {
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

test("a client that serves ever more campaigns keeps nothing of finished ones", async () => {
  // 32 if each of the 50 000 left its slots behind.
  const { grownMiB } = (await run("manyCampaigns")) as { grownMiB: number };
  expect(grownMiB).toBeLessThan(5);
});

test("a limiter keeps nothing of campaigns whose windows are over", async () => {
  // 8 if it kept what it was told of each of the 40 000.
  const { grownMiB } = (await run("manyQuotas")) as { grownMiB: number };
  expect(grownMiB).toBeLessThan(3);
});

test("a promise that the caller keeps holds the result, but not the request or the response text", async () => {
  // 38 with undici's requests and responses, 32 with the texts read from a fetch.
  const { keptMiB } = (await run("keptPromises")) as { keptMiB: number };
  expect(keptMiB).toBeLessThan(4);
});
