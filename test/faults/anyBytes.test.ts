import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Fetch, isMarketError, type RetryEvent } from "../../src/index.ts";
import { advance, startClock, stopClock } from "../stoppedClock.ts";
import { settled } from "../until.ts";
import { raw } from "./behaviours.ts";
import { call, clientOf, operations } from "./calls.ts";
import { startFaultServer } from "./faultServer.ts";

beforeEach(stopClock);
afterEach(startClock);

/** How a call ended; only the first two are allowed. */
async function endOf(work: Promise<object>): Promise<"result" | "MarketError" | "something else"> {
  return work.then(
    (done) => ("data" in done ? "result" : "something else"),
    (error: unknown) => (isMarketError(error) ? "MarketError" : "something else"),
  );
}

describe("whatever a server sends, a call ends in a result or a MarketError:", () => {
  const operation = fc.constantFrom(...operations);
  const outer = fc.constantFrom('{"status":"OK","result":', '{"status":"ERROR","errors":', '{"errors":', "");
  const body = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string({ unit: "binary" }),
    fc.tuple(outer, fc.json({ maxDepth: 3 }), fc.constantFrom("}", "")).map((parts) => parts.join("")),
  );
  const status = fc.oneof(fc.integer({ min: 200, max: 599 }), fc.constantFrom(200, 400, 420, 500));
  const headers = fc.dictionary(
    fc.constantFrom(
      "Date",
      "Retry-After",
      "X-RateLimit-Resource-Until",
      "X-RateLimit-Resource-Limit",
      "traceparent",
      "Location",
    ),
    fc.oneof(
      fc.stringMatching(/^[\x21-\x7e]{0,20}$/),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    ),
  );

  test("any body with any status and any headers", async () => {
    const answers = fc.tuple(operation, status, body, headers, fc.constantFrom("strict" as const, "report" as const));
    await fc.assert(
      fc.asyncProperty(answers, async ([name, code, text, said, responses]) => {
        const empty = [204, 205, 304].includes(code);
        const fetch: Fetch = () => Promise.resolve(new Response(empty ? null : text, { status: code, headers: said }));
        // A pause may be as long as the headers ask for.
        const retry = ({ delayMs }: RetryEvent): unknown => settled().then(() => advance(delayMs));
        const client = clientOf("http://localhost:9", { fetch, responses, retries: 1, on: { retry } });
        expect(await endOf(call(client, name))).not.toBe("something else");
      }),
      { numRuns: 400 },
    );
  });

  test("any bytes on the wire", async () => {
    const head = fc.constantFrom(
      "",
      "HTTP/1.1 200 OK\r\n",
      "HTTP/1.1 200 OK\r\n\r\n",
      "HTTP/1.1 400 Bad\r\nContent-Length: 5\r\n\r\n",
    );
    await fc.assert(
      fc.asyncProperty(operation, head, fc.uint8Array({ maxLength: 200 }), async (name, first, bytes) => {
        const server = await startFaultServer(raw(Buffer.concat([Buffer.from(first), bytes])));
        const end = await endOf(call(clientOf(server.url, { retries: 0 }), name));
        await server.close();
        expect(end).not.toBe("something else");
      }),
      { numRuns: 80 },
    );
  });

  test("JSON nested a million deep", async () => {
    for (const text of [
      "[".repeat(1_000_000),
      `{"result":${"[".repeat(500_000)}${"]".repeat(500_000)}}`,
      `{"errors":${'{"a":'.repeat(200_000)}1${"}".repeat(200_001)}`,
    ]) {
      for (const code of [200, 400]) {
        const fetch: Fetch = () => Promise.resolve(new Response(text, { status: code }));
        expect(await endOf(call(clientOf("http://localhost:9", { fetch }), "getDeliveryOptions"))).toBe("MarketError");
      }
    }
  });
});
