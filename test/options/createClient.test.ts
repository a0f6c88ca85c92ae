import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import {
  check,
  type ClientOptions,
  ConfigurationError,
  createClient,
  type MarketClient,
  type Transporter,
} from "../../src/index.ts";
import { type Asked, recorder } from "../recorder.ts";

const basket = { items: [{ offerId: "A", count: 1 }], courierDelivery: { fullAddress: "Moscow, Tverskaya 1" } };
const key = "ACMA:CANARY:12345678";
const host = "api.partner.market.yandex.ru";

/** An object that throws when it is read, with a secret in the message. */
function throwing(name = "a"): object {
  return Object.defineProperty({}, name, {
    enumerable: true,
    get() {
      throw new Error("CANARY");
    },
  });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** The request of a client with these options. */
async function sentBy(options: ClientOptions): Promise<Asked | undefined> {
  const { fetch, requests } = recorder();
  await createClient({ campaignId: 1, fetch, ...options }).getDeliveryOptions(basket);
  return requests[0];
}

function refusal(options: unknown): ConfigurationError {
  try {
    createClient(options as ClientOptions);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("the client should have been refused");
}

describe("createClient", () => {
  beforeEach(() => {
    delete process.env["YANDEX_MARKET_API_KEY"];
  });

  it.each<[string, unknown, string]>([
    ["no credential at all", {}, "apiKey"],
    ["options that are null", null, "options"],
    ["options that are a list", [], "options"],
    ["options that are a map", new Map([["apiKey", key]]), "options"],
    ["rules that are a map", { apiKey: key, rules: new Map([["slip.tags", "off"]]) }, "rules"],
    ["a concurrency that is a map", { apiKey: key, concurrency: new Map([["verifyOrderEac", 1]]) }, "concurrency"],
    ["hooks that are a set", { apiKey: key, on: new Set() }, "on"],
    ["both credentials", { apiKey: key, oauthToken: key }, "oauthToken"],
    ["an empty token", { apiKey: "" }, "apiKey"],
    ["a token that is null", { apiKey: null }, "apiKey"],
    ["a base URL that is null", { apiKey: key, baseUrl: null }, "baseUrl"],
    ["a token that is a number", { oauthToken: 5 }, "oauthToken"],
    ["a token with a line end", { apiKey: `${key}\r\nX-Evil: 1` }, "apiKey"],
    ["a token with its prefix", { oauthToken: `Bearer ${key}` }, "oauthToken"],
    ["a token beyond ASCII", { apiKey: "ключ" }, "apiKey"],
    ...[
      ...['"CANARY:key"', "'CANARY:key'", '"CANARY:key', "undefined", "null", "None", "${CANARY}", "{{CANARY}}"],
      ...["{CANARY}", "<CANARY>", "ACMA:${CANARY}:x", "api-key=CANARY"],
    ].map((token): [string, unknown, string] => [`the token ${token}`, { apiKey: token }, "apiKey"]),
    ["a token with OAuth before it", { oauthToken: "OAuth CANARY" }, "oauthToken"],
    ["the version in the path of Market's host", { apiKey: key, baseUrl: `https://${host}/v2` }, "baseUrl"],
    ["the version before a path", { apiKey: key, baseUrl: `https://${host}/v1/campaigns` }, "baseUrl"],
    ["a version deeper in the path of Market's host", { apiKey: key, baseUrl: `https://${host}//v2` }, "baseUrl"],
    ["http to Market by its full name", { apiKey: key, baseUrl: `http://${host}.`, allowHttp: true }, "baseUrl"],
    ["http to another machine", { apiKey: key, baseUrl: "http://mock:4010" }, "baseUrl"],
    ["http to Market whatever is allowed", { apiKey: key, baseUrl: `http://${host}`, allowHttp: true }, "baseUrl"],
    ["ftp whatever is allowed", { apiKey: key, baseUrl: "ftp://mock", allowHttp: true }, "baseUrl"],
    ["allowHttp as text", { apiKey: key, allowHttp: "true" }, "allowHttp"],
    ["an unknown option", { apiKey: key, retry: 1 }, "retry"],
    ["an unknown option whose name could be a value", { apiKey: key, "a b!": 1 }, "*"],
    ["a call option", { apiKey: key, signal: AbortSignal.abort() }, "signal"],
    ["a campaign of 0", { apiKey: key, campaignId: 0 }, "campaignId"],
    ["a campaign as text", { apiKey: key, campaignId: "12345678" }, "campaignId"],
    ["a campaign that a number cannot hold", { apiKey: key, campaignId: 2 ** 53 }, "campaignId"],
    ["a campaign beyond 64 bits", { apiKey: key, campaignId: 2n ** 63n }, "campaignId"],
    ["plain http", { apiKey: key, baseUrl: `http://${host}` }, "baseUrl"],
    ["http on a host that only looks local", { apiKey: key, baseUrl: "http://127.0.0.1.example.org" }, "baseUrl"],
    ["http on a host whose name only ends in localhost", { apiKey: key, baseUrl: "http://notlocalhost" }, "baseUrl"],
    ["http on a name below localhost", { apiKey: key, baseUrl: "http://CANARY.localhost" }, "baseUrl"],
    ["a base URL with a password", { apiKey: key, baseUrl: "https://u:CANARY@example.org" }, "baseUrl"],
    ["a base URL with a query", { apiKey: key, baseUrl: "https://example.org/?a=1" }, "baseUrl"],
    ["a base URL with an empty fragment", { apiKey: key, baseUrl: "https://example.org/#" }, "baseUrl"],
    ["a base URL that is not a URL", { apiKey: key, baseUrl: "example.org" }, "baseUrl"],
    ["a base URL with another scheme", { apiKey: key, baseUrl: "ftp://localhost" }, "baseUrl"],
    ["a fetch that is not a function", { apiKey: key, fetch: "fetch" }, "fetch"],
    ["a fetch beside a transport", { apiKey: key, fetch: () => 1, transport: () => 1 }, "transport"],
    ["a header that the library sets, in upper case", { apiKey: key, headers: { AUTHORIZATION: "x" } }, "headers"],
    ["a header with a line end", { apiKey: key, headers: { "x-a": "CANARY\r\nb: c" } }, "headers"],
    ["a header with an invalid name", { apiKey: key, headers: { "x a": "b" } }, "headers"],
    ["a header beyond Latin-1", { apiKey: key, headers: { "x-a": "ключ" } }, "headers"],
    ["an integration with a line end", { apiKey: key, integration: "shop/1\r\nb: c" }, "integration"],
    ["an integration above 100 characters", { apiKey: key, integration: "a".repeat(101) }, "integration"],
    ["a timeout of 0", { apiKey: key, timeout: 0 }, "timeout"],
    ["a timeout above 2^31-1", { apiKey: key, timeout: 2 ** 31 }, "timeout"],
    ["a timeout of true", { apiKey: key, timeout: true }, "timeout"],
    ["a deadline that is not finite", { apiKey: key, deadline: Infinity }, "deadline"],
    ["11 retries", { apiKey: key, retries: 11 }, "retries"],
    ["half a retry", { apiKey: key, retries: 0.5 }, "retries"],
    ["a concurrency of 0", { apiKey: key, concurrency: 0 }, "concurrency"],
    ["a concurrency for an unknown operation", { apiKey: key, concurrency: { getOrders: 1 } }, "concurrency"],
    ["a negative queue", { apiKey: key, maxQueue: -1 }, "maxQueue"],
    ["a limiter without observe", { apiKey: key, limiter: { acquire: () => 1 } }, "limiter"],
    ["a rule that does not exist", { apiKey: key, rules: { "no.such": "off" } }, "rules"],
    ["a rule of the schema", { apiKey: key, rules: { "schema.required": "off" } }, "rules"],
    ["a severity that does not exist", { apiKey: key, rules: { "field.unknown": "fatal" } }, "rules"],
    ["a header without a value", { apiKey: key, headers: [["x-a"]] }, "headers"],
    ["headers that are a list of names", { apiKey: key, headers: ["ab"] }, "headers"],
    ["headers whose getter throws", { apiKey: key, headers: throwing() }, "headers"],
    ["rules whose getter throws", { apiKey: key, rules: throwing() }, "rules"],
    ["hooks whose getter throws", { apiKey: key, on: throwing("retry") }, "on"],
    ["a limiter whose getter throws", { apiKey: key, limiter: throwing("acquire") }, "limiter"],
    ["options whose getter throws", throwing("apiKey"), "options"],
    ["options that are a revoked proxy", revoked(), "options"],
    ["an integration without a version", { apiKey: key, integration: "shop" }, "integration"],
    ["an unknown mode", { apiKey: key, responses: "loose" }, "responses"],
    ["a cap of 0 bytes", { apiKey: key, maxResponseBytes: 0 }, "maxResponseBytes"],
    ["an unknown hook", { apiKey: key, on: { error: () => 1 } }, "on"],
    ["a hook that is not a function", { apiKey: key, on: { retry: 1 } }, "on"],
  ])("refuses %s, names the option and shows no value", (_name, options, option) => {
    const error = refusal(options);
    expect(error).toMatchObject({ name: "ConfigurationError", code: "configuration", outcome: "not-sent", option });
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain("CANARY");
  });

  it.each([
    ...["Api-Key", "Authorization", "Content-Type", "Content-Length", "Host", "X-Market-Integration", "Connection"],
    ...["Keep-Alive", "Transfer-Encoding", "Upgrade", "Expect", "TE", "Trailer"],
  ])("refuses the header %s, which only the library or the runtime may set", (name) => {
    const error = refusal({ apiKey: key, headers: { [name]: "CANARY" } });
    expect(error).toMatchObject({ option: "headers", message: `headers must not set ${name.toLowerCase()}` });
  });

  it.each<[string, object, RegExp]>([
    ["quotes around a token", { apiKey: '"a"' }, /is in quotes/],
    ["a variable that is not set", { apiKey: "undefined" }, /variable is not set/],
    ["a template that was not filled in", { apiKey: "${TOKEN}" }, /placeholder/],
    ["a line end behind a token", { apiKey: "a\n" }, /has white space or a line end around it/],
    ["a campaign id that is not a number", { apiKey: key, campaignId: NaN }, /it is NaN: is its variable set/],
    ["an address without a scheme", { apiKey: key, baseUrl: "localhost:4010" }, /begin with https:\/\/; http:\/\//],
    ["the word OAuth", { oauthToken: "OAuth a" }, /without a prefix/],
    ["a campaign id that is a string", { apiKey: key, campaignId: "12345678" }, /it is a string: pass the number/],
    ["a version in the path", { apiKey: key, baseUrl: `https://${host}/v2` }, /adds \/v1 or \/v2/],
    ["shopId", { apiKey: key, shopId: 1 }, /^shopId is not .*Did you mean campaignId\?.*cabinet/],
    ["client_id", { apiKey: key, client_id: 1 }, /^client_id is not .*Did you mean campaignId\?/],
    ["http to Market", { apiKey: key, baseUrl: `http://${host}`, allowHttp: true }, /must use https for Market/],
    ["merchantId", { apiKey: key, merchantId: 1 }, /Did you mean campaignId\?/],
    ["another case", { apiKey: key, baseURL: "https://a.example" }, /^baseURL is not .*Did you mean baseUrl\?/],
    ["a slip of the pen", { apiKey: key, timout: 1 }, /^timout is not .*Did you mean timeout\?/],
    ["the word of another client", { token: key }, /^token is not .*Did you mean apiKey\?/],
  ])("says what to do about %s", (_what, options, words) => {
    expect(refusal(options).message).toMatch(words);
  });

  it.each<[string, ClientOptions]>([
    ["base-url.http", { baseUrl: "http://mock:4010", allowHttp: true }],
    ["base-url.version", { baseUrl: "https://proxy.example/v2" }],
  ])("warns of %s once, at the first call of the client or of one derived from it", async (rule, options) => {
    const { fetch } = recorder();
    const warned: unknown[] = [];
    const on = { warning: (event: unknown) => warned.push(event) };
    const market = createClient({ apiKey: key, campaignId: 1, fetch, on, responses: "off", ...options });
    expect(warned).toEqual([]);
    for (const client of [market, market, market.withOptions({ retries: 0 })]) await client.getDeliveryOptions(basket);
    expect(warned).toMatchObject([{ rule, operation: "getDeliveryOptions", campaignId: 1, path: "" }]);
  });

  it("gives a warning without a hook to the process, once per rule and without a value", async () => {
    const emitted = jest.spyOn(process, "emitWarning").mockReturnValue();
    const { fetch } = recorder();
    const market = createClient({ apiKey: key, campaignId: 1, fetch, responses: "off" });
    const slip = "<b>CANARY</b>";
    const order = { orderId: 1, items: [{ id: 1, codes: ["K-1"], slip, activate_till: "2099-12-31" }] };
    for (const client of [market, market.withOptions({})]) await client.provideOrderDigitalCodes(order);
    const calls: unknown[] = emitted.mock.calls;
    emitted.mockRestore();
    const options = { type: "YandexMarketOrdersWarning", code: "slip.tags" };
    expect(calls).toEqual([[expect.stringMatching(/^provideOrderDigitalCodes: items\[0\]\.slip /), options]]);
    expect(JSON.stringify(calls)).not.toContain("CANARY");
  });

  it.each([
    ...["https://api.partner.market.yandex.net", "https://proxy.example/market/v"],
    ...["http://localhost:8080/", "http://127.3.4.5", "http://[::1]:80"],
  ])("accepts the base URL %s", (baseUrl) => {
    expect(() => createClient({ apiKey: key, baseUrl })).not.toThrow();
  });

  it("reads no option from Object.prototype, so that prototype pollution cannot leak the token", async () => {
    const { fetch, requests } = recorder();
    const evil = {
      baseUrl: "https://elsewhere.example",
      headers: { "x-evil": "1" },
      oauthToken: "evil",
      fetch: "evil",
    };
    Object.assign(Object.prototype, evil);
    let client: ReturnType<typeof createClient>;
    try {
      client = createClient({ apiKey: key, campaignId: 1, fetch }).withOptions({ retries: 0 });
    } finally {
      for (const name of Object.keys(evil)) Reflect.deleteProperty(Object.prototype, name);
    }
    await client.getDeliveryOptions(basket);
    expect(requests).toMatchObject([{ url: expect.stringContaining(`https://${host}/`), headers: { "Api-Key": key } }]);
    expect(requests[0]?.headers).not.toHaveProperty("x-evil");
  });

  it("takes the token from the environment when none is given, and treats undefined as not given", async () => {
    process.env["YANDEX_MARKET_API_KEY"] = "from-environment";
    const sent = await sentBy({ apiKey: undefined, timeout: undefined });
    expect(sent?.headers["Api-Key"]).toBe("from-environment");
  });

  it("says that an unusable token came from the environment", () => {
    process.env["YANDEX_MARKET_API_KEY"] = "";
    expect(() => createClient()).toThrow("apiKey from YANDEX_MARKET_API_KEY is empty");
  });

  it("prefers an OAuth token to the environment and sends it as Bearer", async () => {
    process.env["YANDEX_MARKET_API_KEY"] = "from-environment";
    const sent = await sentBy({ oauthToken: "oauth" });
    expect(sent?.headers).toMatchObject({ Authorization: "Bearer oauth" });
    expect(sent?.headers).not.toHaveProperty("Api-Key");
  });

  it("keeps its options when the caller later changes the object that held them", async () => {
    const { fetch, requests } = recorder();
    const headers: Record<string, string> = { "X-A": "before" };
    const market = createClient({ apiKey: key, campaignId: 1, fetch, headers });
    headers["X-A"] = "after";
    await market.getDeliveryOptions(basket);
    expect(requests[0]?.headers["x-a"]).toBe("before");
  });
});

describe("a client", () => {
  const realFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it("looks up the global fetch at each call", async () => {
    const market = createClient({ apiKey: key, campaignId: 1 });
    const { fetch, requests } = recorder();
    globalThis.fetch = fetch as typeof globalThis.fetch;
    await market.getDeliveryOptions(basket);
    expect(requests[0]?.url).toBe("https://api.partner.market.yandex.ru/v1/campaigns/1/delivery-options");
  });

  it("sends nothing in a runtime without fetch, and says why", async () => {
    Reflect.deleteProperty(globalThis, "fetch");
    const call = createClient({ apiKey: key, campaignId: 1, retries: 0 }).getDeliveryOptions(basket);
    await expect(call).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      cause: { message: "nothing was sent", cause: { message: "this runtime has no fetch" } },
    });
  });

  it("calls fetch with a URL string and never follows redirects", async () => {
    const sent = await sentBy({ apiKey: key });
    expect(sent).toMatchObject({ url: expect.any(String), method: "POST", redirect: "manual" });
  });

  it("has bound methods, which can be passed around on their own", async () => {
    const { fetch } = recorder();
    const { getDeliveryOptions } = createClient({ apiKey: key, campaignId: 1, fetch });
    await expect(getDeliveryOptions(basket)).resolves.toEqual({ warehousesDeliveryOptions: [] });
  });

  it("never throws synchronously, whatever it is called with", async () => {
    const market = createClient({ apiKey: key, fetch: recorder().fetch });
    const methods = [
      market.provideOrderDigitalCodes,
      market.verifyOrderEac,
      market.provideOrderItemIdentifiers,
      market.getDeliveryOptions,
    ] as ((...args: unknown[]) => Promise<unknown>)[];
    for (const method of methods) {
      for (const args of [[], [null], [1], ["x"], [[]], [{}, null], [{}, { signal: 1 }], [() => 1], [Symbol("x")]]) {
        const call = method(...args);
        await expect(call).rejects.toMatchObject({ outcome: "not-sent", attempts: 0 });
      }
    }
  });

  it("names the missing campaign when neither the call nor the client has one", async () => {
    const market = createClient({ apiKey: key, fetch: recorder().fetch });
    await expect(market.verifyOrderEac({ orderId: 1, code: "1234" })).rejects.toMatchObject({
      name: "InvalidRequestError",
      issues: [{ path: "/campaignId", rule: "schema.required" }],
    });
  });

  it("prefers the campaign of the call to its own, and treats null as not given", async () => {
    const { fetch, requests } = recorder();
    const market = createClient({ apiKey: key, campaignId: 7, fetch });
    await market.getDeliveryOptions({ ...basket, campaignId: 8 });
    await market.getDeliveryOptions({ ...basket, campaignId: null });
    expect(requests.map(({ url }) => /campaigns\/(\d+)/.exec(url)?.[1])).toEqual(["8", "7"]);
  });

  it("reads the input at once, ignores later changes to it and never modifies it", async () => {
    const { fetch, requests } = recorder();
    const input = { items: [{ offerId: "A", count: 1 }], courierDelivery: { fullAddress: "here" } };
    const before = structuredClone(input);
    const call = createClient({ apiKey: key, campaignId: 7, fetch }).getDeliveryOptions(Object.freeze(input));
    expect(input).toEqual(before);
    input.items[0] = { offerId: "B", count: 2 };
    input.courierDelivery.fullAddress = "there";
    await call;
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual(before);
  });

  it("shows nothing of its options when it is printed", async () => {
    const { inspect } = await import("node:util");
    const market = createClient({ apiKey: key, headers: { "x-secret": "CANARY" } });
    const printed = inspect(market, { showHidden: true, depth: 20 }) + JSON.stringify(market);
    expect(printed).not.toContain("CANARY");
  });
});

describe("options", () => {
  const { fetch, requests } = recorder();
  let market: MarketClient;
  beforeEach(() => {
    requests.length = 0;
    market = createClient({ apiKey: key, campaignId: 1, fetch, headers: { "X-A": "client", "X-B": "client" } });
  });

  const twice = Object.entries({ "X-C": "one", "x-c": "two" });
  it.each<[string, ClientOptions["headers"], object]>([
    ["of a call override those of the client, in any case", { "x-b": "call" }, { "x-a": "client", "x-b": "call" }],
    ["of a call are added to those of the client", { "x-c": "call" }, { "x-b": "client", "x-c": "call" }],
    ["may be a Headers object", new Headers({ "x-b": "call" }), { "x-a": "client", "x-b": "call" }],
    ["may be a list of pairs", [["x-b", "call"]], { "x-a": "client", "x-b": "call" }],
    ["may be named like a property of every object", { Constructor: "one" }, { constructor: "one" }],
    ["given twice are joined, as by fetch", twice, { "x-c": "one, two" }],
  ])("headers %s", async (_what, headers, sent) => {
    await market.getDeliveryOptions(basket, { headers });
    expect(requests[0]?.headers).toMatchObject(sent);
  });

  it("of withOptions override those of the client, which does not change", async () => {
    const other = market.withOptions({ campaignId: 2, headers: { "X-B": "other" }, baseUrl: undefined });
    await other.getDeliveryOptions(basket);
    await market.getDeliveryOptions(basket);
    const seen = requests.map(({ url, headers }) => [url.includes("/2/"), headers["x-a"], headers["x-b"]].join(" "));
    expect(seen).toEqual(["true client other", "false client client"]);
  });

  it("replace a credential with one of either kind", async () => {
    await market.withOptions({ oauthToken: "oauth" }).getDeliveryOptions(basket);
    await market.withOptions({ oauthToken: "oauth" }).withOptions({ apiKey: "again" }).getDeliveryOptions(basket);
    expect(requests.map(({ headers }) => [headers["Authorization"], headers["Api-Key"]])).toEqual([
      ["Bearer oauth", undefined],
      [undefined, "again"],
    ]);
  });

  it("replace a fetch with a transport, and a transport with a fetch", async () => {
    const response = { status: 200, headers: () => new Headers(), opaque: false, read: () => '{"result":{}}' };
    const transport = jest.fn<Transporter>(() => Promise.resolve(response));
    const carried = market.withOptions({ transport });
    const made: number[][] = [];
    for (const client of [carried, carried.withOptions({ fetch }), carried.withOptions({ timeout: 5_000 })]) {
      await client.withOptions({ responses: "off" }).getDeliveryOptions(basket);
      made.push([requests.length, transport.mock.calls.length]);
    }
    expect(made).toEqual([
      [0, 1],
      [1, 1],
      [1, 2],
    ]);
  });

  it("replace all hooks at once", async () => {
    const [first, second] = [jest.fn(), jest.fn()];
    const hooked = market.withOptions({ on: { request: first, response: first } });
    await hooked.withOptions({ on: { request: second } }).getDeliveryOptions(basket);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });

  it("accept hooks of a class, and call them on its instance", async () => {
    class Log {
      readonly request = undefined;
      static readonly lines: string[] = [];
      response({ status }: { readonly status: number }): void {
        this.write(`answered ${status}`);
      }
      write(line: string): void {
        Log.lines.push(line);
      }
    }
    await market.withOptions({ on: new Log() }).getDeliveryOptions(basket);
    expect(Log.lines).toEqual(["answered 200"]);
  });

  it("that name an unknown rule or operation fail with a list of the known ones", () => {
    expect(() => createClient({ apiKey: key, rules: { "slip.tag": "off" } as never })).toThrow(
      /no configurable rule slip\.tag; did you mean slip\.tags\?.*slip\.tags, slip\.list/,
    );
    expect(() => createClient({ apiKey: key, rules: { nonsense: "off" } as never })).toThrow(
      /codes\.either.*body\.size/,
    );
    expect(() => createClient({ apiKey: key, concurrency: { getOrders: 1 } as never })).toThrow(/verifyOrderEac/);
  });

  it("merge rules by key", async () => {
    const lenient = market
      .withOptions({ rules: { "field.unknown": "off" } })
      .withOptions({ rules: { "codes.either": "off" } });
    await expect(lenient.getDeliveryOptions({ ...basket, comment: "x" } as never)).resolves.toBeDefined();
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual(basket);
  });

  it("label requests with the integration", async () => {
    await market.withOptions({ integration: "shop/1.2" }).getDeliveryOptions(basket);
    expect(requests[0]?.headers).toMatchObject({ "X-Market-Integration": "shop/1.2" });
  });

  it("of withOptions keep the environment's token as it was when the client was created", async () => {
    process.env["YANDEX_MARKET_API_KEY"] = "then";
    const own = createClient({ campaignId: 1, fetch });
    process.env["YANDEX_MARKET_API_KEY"] = "now";
    await own.withOptions({ timeout: 5_000 }).getDeliveryOptions(basket);
    delete process.env["YANDEX_MARKET_API_KEY"];
    await own.withOptions({ timeout: 5_000 }).getDeliveryOptions(basket);
    expect(requests.map(({ headers }) => headers["Api-Key"])).toEqual(["then", "then"]);
  });

  it.each([
    ["signal", { signal: { aborted: false, addEventListener: () => undefined } }],
    ["signal", { signal: throwing("aborted") }],
    ["headers", { headers: throwing() }],
    ["rules", { rules: revoked() }],
    ["options", revoked()],
    ["timeout", { timeout: -1 }],
  ])("of a call that are invalid or cannot be read reject the call and name %s", async (option, options) => {
    const call = market.getDeliveryOptions(basket, options);
    const error = { name: "ConfigurationError", option, operation: "getDeliveryOptions", outcome: "not-sent" };
    await expect(call).rejects.toMatchObject(error);
    expect(requests).toEqual([]);
  });

  it("that are invalid make a check throw", () => {
    const wrong = [null, { "no.such": "off" }, { "schema.type": "off" }, { "field.unknown": "no" }];
    for (const options of [null, ...wrong.map((rules) => ({ rules })), { rule: {} }, new Map()]) {
      expect(() => check.verifyOrderEac({}, options as never)).toThrow(ConfigurationError);
    }
  });
});
