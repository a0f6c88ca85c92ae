import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { CallOptions, ClientOptions, Fetch, MarketCall, MarketClient } from "../../src/index.ts";
import { advance, startClock, stopClock } from "../stoppedClock.ts";
import {
  answer,
  endBeforeLength,
  endlessBody,
  redirectTo,
  refusal,
  resetAfterReading,
  stallBeforeHeaders,
  stallInBody,
} from "./behaviours.ts";
import { clientOf, failureOf } from "./calls.ts";
import type { Behaviour } from "./faultServer.ts";
import { serve } from "./serve.ts";

beforeEach(stopClock);
afterEach(startClock);

/** What no printed form may show, chosen so that even a part is recognised. */
const token = "ACMA:canarytokencanarytokencanarytokencana:0a1b2c3d";
const key = 'CANARY"KEY\\\u0416-1';
const slip = "<p>canary slip</p>";
const eac = "canary-eac-731502";
const cis = "0103041094787443215Qbag!\u001d93Zjqw";
const address = "Canary street 7, “flat” 3";
const bodyText = "canarybodytext";

const traces = [
  ...[token, "canarytoken", key, "CANARY", "canary slip", eac, cis, "0103041094787443215Qbag!", "93Zjqw", address],
  ...["Canary street", bodyText],
];

const run: Record<string, (client: MarketClient, options?: CallOptions) => MarketCall<unknown>> = {
  provideOrderDigitalCodes: (client, options) =>
    client.provideOrderDigitalCodes(
      { orderId: 1, items: [{ id: 1, codes: [key, `${key}2`], slip, activate_till: "2099-12-31" }] },
      options,
    ),
  verifyOrderEac: (client, options) => client.verifyOrderEac({ orderId: 1, code: eac }, options),
  provideOrderItemIdentifiers: (client, options) =>
    client.provideOrderItemIdentifiers({ orderId: 1, items: [{ id: 1, instances: [{ cis }] }] }, options),
  getDeliveryOptions: (client, options) =>
    client.getDeliveryOptions(
      { items: [{ offerId: "CANARY-SKU", count: 1 }], courierDelivery: { fullAddress: address } },
      options,
    ),
};

function* causes(error: unknown): Generator {
  for (let link = error; typeof link === "object" && link !== null; link = Reflect.get(link, "cause")) yield link;
}

/** Every printed form of a value. */
function printed(thing: unknown): string {
  const forms = [
    // A promise within Jest leads to all of Jest: processes.test.ts prints one in full.
    thing instanceof Promise ? "" : inspect(thing, { showHidden: true, depth: 20, getters: true }),
    inspect(thing),
    JSON.stringify(thing),
    String(thing),
    Object.prototype.toString.call(thing),
  ];
  for (const link of causes(thing)) {
    const names = [...Object.getOwnPropertyNames(link), ...["name", "message", "stack"]];
    forms.push(...names.map((name) => inspect(Reflect.get(link as object, name), { showHidden: true, depth: 20 })));
    forms.push(JSON.stringify(link), String(link));
  }
  return forms.join("\n");
}

function expectClean(thing: unknown): void {
  const text = printed(thing).normalize();
  // A string within a string has its quotes and backslashes escaped.
  const plain = text.replaceAll("\\", "");
  for (const trace of traces) {
    expect(text).not.toContain(trace);
    expect(plain).not.toContain(trace.replaceAll("\\", ""));
    expect(text).not.toContain(JSON.stringify(trace).slice(1, -1));
    expect(text).not.toContain(encodeURIComponent(trace));
    expect(text).not.toContain(Buffer.from(trace).toString("base64"));
  }
}

/** What Market may quote: the strings of the request, and the token. */
const echoes: Record<string, string> = {
  provideOrderDigitalCodes: `${token} ${key} ${slip} ${key}2 ${key}`,
  verifyOrderEac: `${token} ${eac}`,
  provideOrderItemIdentifiers: `${token} ${cis} 0103041094787443215Qbag! 93Zjqw`,
  getDeliveryOptions: `${token} ${address} CANARY-SKU`,
};
const everything = Object.values(echoes).join(" ");
const text = `<html>${bodyText}</html>`;

/** Rejects as fetches in use do: with the request, its headers and the response in the message and in fields. */
const telling: Fetch = (url, init) => {
  const shown = JSON.stringify(init);
  return Promise.reject(
    Object.assign(new TypeError(`${url} ${shown} ${bodyText} ${inspect(init)}`, { cause: new Error(init.body) }), {
      name: bodyText,
      code: token,
      config: init,
      response: { data: bodyText },
      [bodyText]: bodyText,
      toJSON: () => init,
    }),
  );
};

const thrower =
  (what: (init: RequestInit) => unknown): Fetch =>
  (_url, init) => {
    throw what(init);
  };

const inHeader = (echo: string): string => (/^[ -~]*$/.test(echo) ? echo : token);

const failuresOf = (echo: string): readonly (readonly [string, readonly Behaviour[], ClientOptions?])[] => [
  ...[400, 401, 403, 404, 405, 420, 429, 500, 503].map(
    (status) => [`${status} that quotes every secret`, [refusal(status, "BAD_REQUEST", `No: ${echo}`)]] as const,
  ),
  ["200 with ERROR that quotes every secret", [refusal(200, "BAD_REQUEST", `No: ${echo}`)]],
  [
    "a refusal that quotes the secrets escaped",
    [answer(400, JSON.stringify({ errors: [{ code: token, message: JSON.stringify(echo) }] }))],
  ],
  [
    "a refusal whose error codes are secrets",
    [answer(400, JSON.stringify({ errors: [{ code: token }, { code: `E_${token}_E` }, echo] }))],
  ],
  ["a refusal whose headers quote the secrets", [answer(403, "", { "X-Request": inHeader(echo) })]],
  ...[400, 200, 302].map(
    (status) =>
      [
        `${status} whose traceparent quotes the secrets`,
        [answer(status, "{", { traceparent: inHeader(echo) })],
      ] as const,
  ),
  ["a refusal with other text", [answer(400, text)]],
  ["500 with other text", [answer(500, JSON.stringify({ error: bodyText, path: bodyText }))]],
  ["200 with text", [answer(200, text)]],
  ["200 with broken JSON", [answer(200, `{"${bodyText}": `)]],
  ["200 with a string", [answer(200, `"${bodyText}"`)]],
  [
    "200 with another shape, with responses: strict",
    [
      answer(
        200,
        `{"status":"${bodyText}","result":{"verificationResult":7,"items":[{"id":"${bodyText}"}],"warehousesDeliveryOptions":"${bodyText}"}}`,
      ),
    ],
    { responses: "strict" },
  ],
  [
    "200 with an unsafe id",
    [
      answer(
        200,
        `{"status":"OK","${bodyText}":1,"result":{"items":[{"id":9007199254740993,"x":"${bodyText}"}],"warehousesDeliveryOptions":[{"warehouseId":9007199254740993}]}}`,
      ),
    ],
  ],
  ["201", [answer(201, text)]],
  ["a redirect", [redirectTo(`https://elsewhere.example/?${bodyText}`)]],
  ["a body that breaks off", [endBeforeLength()]],
  ["a body that is too large", [endlessBody()], { maxResponseBytes: 1_000 }],
  ["a reset", [resetAfterReading]],
  ["a timeout", [stallBeforeHeaders], { timeout: 300 }],
  ["a timeout in the body", [stallInBody()], { timeout: 300 }],
  ["a fetch that tells everything", [], { fetch: telling }],
  ["a fetch that throws a string", [], { fetch: thrower(() => everything) }],
  [
    "a fetch that throws an object",
    [],
    { fetch: thrower((init) => ({ init, message: bodyText, toString: () => everything })) },
  ],
  [
    "a limiter that tells everything",
    [],
    { limiter: { acquire: () => Promise.reject(new Error(everything)), observe: () => undefined } },
  ],
  ["a token function that tells everything", [], { apiKey: () => Promise.reject(new Error(everything)) }],
  ["an unusable token", [], { apiKey: () => `${token}\n` }],
];

/** Returns these tokens, one after the other. */
function tokens(...some: string[]): () => string {
  return () => some.shift() ?? "";
}

/** What is no failure of an operation without a result, or without ids in it. */
const harmless: Record<string, string[]> = {
  provideOrderDigitalCodes: ["200 with an unsafe id", "200 with another shape, with responses: strict"],
  verifyOrderEac: ["200 with an unsafe id"],
};

describe.each(Object.entries(run))("%s shows no secret", (operation, start) => {
  test.each(failuresOf(echoes[operation] ?? ""))(
    "after %s, not in the error, the promise, the client or hook events",
    async (what, script, options = {}) => {
      const server = await serve(...script, ...script, ...script);
      server.onSilence = () => advance(300);
      const told: unknown[] = [];
      const hear = (event: unknown): void => {
        told.push(event);
      };
      const on = { request: hear, response: hear, retry: hear, warning: hear };
      const client = clientOf(server.url, { apiKey: token, on, retries: 1, ...options });
      const promise = start(client);
      expectClean(promise);
      if (harmless[operation]?.includes(what)) await promise;
      else {
        expectClean(await failureOf(promise));
        expectClean(promise);
        expectClean(promise.withResponse().catch(() => undefined));
      }
      expectClean(client);
      expectClean(told);
    },
  );

  test("when it is aborted, refused by a rule or turned away by a full queue", async () => {
    const server = await serve(stallBeforeHeaders);
    const client = clientOf(server.url, { apiKey: token, concurrency: 1, maxQueue: 0 });
    const controller = new AbortController();
    const pending = start(client, { signal: controller.signal });
    expectClean(pending);
    const turnedAway = await failureOf(start(client));
    controller.abort();
    const aborted = await failureOf(pending);
    const wrong = { orderId: bodyText, code: 7, items: [{ [cis]: bodyText, id: token }], [token]: key } as never;
    const refused = await failureOf(client.provideOrderItemIdentifiers(wrong));
    expect([turnedAway.code, aborted.code, refused.code]).toEqual(["queue-full", "aborted", "invalid-request"]);
    for (const failure of [turnedAway, aborted, refused]) expectClean(failure);
  });
});

test.each([
  ["the token of an earlier attempt", { apiKey: tokens("first-canary-token", "second-token") }, "first-canary-token"],
  ["a header of the caller", { apiKey: token, headers: { "X-Pass": "canary-pass" } }, "canary-pass"],
])("Market's own error messages are shown without %s", async (_what, options, secret) => {
  const server = await serve(answer(420), refusal(403, "FORBIDDEN", `Not for ${secret} of yours.`));
  const client = clientOf(server.url, options);
  const error = await failureOf(client.verifyOrderEac({ orderId: 1, code: eac }));
  expect(error).toMatchObject({ attempts: 2, errors: [{ message: "Not for [redacted] of yours." }] });
});

test("Market's own error messages are shown without the strings of the request", async () => {
  const server = await serve(refusal(400, "BAD_REQUEST", `Order 1 has no code ${eac}.`));
  const client = clientOf(server.url, { apiKey: token });
  const error = await failureOf(client.verifyOrderEac({ orderId: 1, code: eac }));
  expect(error).toMatchObject({
    errors: [{ code: "BAD_REQUEST", message: "Order 1 has no code [redacted]." }],
    message: "verifyOrderEac was answered with 400: BAD_REQUEST Order 1 has no code [redacted].",
  });
});
