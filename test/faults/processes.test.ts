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

/** Runs one of the programs in a Node of its own; a process that does not end by itself is killed, and that is an error. */
async function run(program: string, ...args: readonly string[]): Promise<unknown> {
  const path = `${process.cwd()}/test/faults/programs/${program}.ts`;
  const flags = ["--import", "tsx", "--expose-gc", "--no-warnings"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, path, ...args], {
    timeout: 40_000,
    // This realm's own, which says what to send with.
    env: process.env,
  });
  return JSON.parse(stdout);
}

test("time-outs, deadlines and aborts fire although the garbage is collected all the while", async () => {
  const ends = await run("lostTimeouts");
  expect(ends).toEqual([...Array<string>(20).fill("timeout"), ...Array<string>(20).fill("aborted")]);
});

test("a promise printed whole, pending or rejected, shows no secret", async () => {
  expect(await run("printedPromise")).toEqual({ isPending: true, isRejected: true, shown: [] });
});

describe("a process with one finished call exits by itself", () => {
  test.each(operations)("after a good answer on a connection that stays: %s", async (operation) => {
    server = await startFaultServer(answerAndStay(200, successes[operation]));
    expect(await run("oneCall", server.url, operation)).toEqual({ said: 200, timers: [] });
  });

  test.each([
    ["a refusal", answer(400), "bad-request"],
    ["a reset", resetAfterReading, "connection"],
    ["a time-out before the head", stallBeforeHeaders, "timeout"],
    ["a time-out in the body", stallInBody(), "timeout"],
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

test("an answer without end is left at the cap: of 512 MiB few are ever sent, and the memory does not grow with them", async () => {
  const seen = (await run("oversize")) as { reason: string; sentMiB: number; grownMiB: number };
  expect(seen.reason).toBe("too-large");
  expect(seen.sentMiB).toBeLessThan(100);
  expect(seen.grownMiB).toBeLessThan(250);
});

test("nor does it with one that comes byte by byte", async () => {
  const seen = (await run("smallChunks")) as { reason: string; grownMiB: number };
  expect(seen.reason).toBe("too-large");
  // 41 over undici if each of the 400 000 were kept by itself.
  expect(seen.grownMiB).toBeLessThan(15);
});

test("a client that calls for ever new campaigns keeps nothing of those that are done", async () => {
  // 32 if each of the 50 000 left its places behind.
  const { grownMiB } = (await run("manyCampaigns")) as { grownMiB: number };
  expect(grownMiB).toBeLessThan(5);
});

test("a limiter keeps nothing of campaigns whose windows are over", async () => {
  // 8 if it kept what each of the 40 000 was told.
  const { grownMiB } = (await run("manyQuotas")) as { grownMiB: number };
  expect(grownMiB).toBeLessThan(3);
});

test("a promise that a caller keeps holds the result, not the request and the text of the answer as well", async () => {
  // 38 with the requests and answers as undici has them, 32 with the texts that were read of a fetch.
  const { keptMiB } = (await run("keptPromises")) as { keptMiB: number };
  expect(keptMiB).toBeLessThan(4);
});
