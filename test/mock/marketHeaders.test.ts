import { expect, test } from "@jest/globals";
import { marketHeaders } from "../../src/mock/marketHeaders.ts";

const now = new Date("2026-09-09T15:17:30.500Z");
const headers = new Headers({
  "Content-Type": "application/json",
  "X-RateLimit-Resource-Limit": "1000",
  "X-RateLimit-Resource-Remaining": "0",
  "X-RateLimit-Resource-Until": "Wed, 09 Sep 2020 15:18:00 GMT",
});
const sounding = (message: string): Record<string, string> =>
  marketHeaders(headers, JSON.stringify({ errors: [{ message }] }), now);

test.each([
  ["a minute", "Hit rate limit of 1000 requests per 1 minute for resource 274", "Wed, 09 Sep 2026 15:18:00 GMT"],
  ["an hour", "Hit rate limit of 10000 requests per HOUR for resource verifyEac", "Wed, 09 Sep 2026 16:00:00 GMT"],
])("a quota of %s comes with its figures and the end of the current window", (_window, message, until) => {
  expect(sounding(message)).toEqual({
    "content-type": "application/json",
    "x-ratelimit-resource-limit": "1000",
    "x-ratelimit-resource-remaining": "0",
    "x-ratelimit-resource-until": until,
  });
});

test("a limit of parallel requests comes without figures", () => {
  const sent = sounding("Hit rate limit of 4 parallel requests for campaignId 12345678");
  expect(sent).toEqual({ "content-type": "application/json" });
});

test("headers that only concern the bytes between Prism and the mock are dropped", () => {
  const theirs = new Headers({
    "Content-Encoding": "gzip",
    "Content-Length": "20",
    "Transfer-Encoding": "chunked",
    Connection: "close",
    traceparent: "00-1-01",
  });
  expect(marketHeaders(theirs, "{}", now)).toEqual({ traceparent: "00-1-01" });
});
