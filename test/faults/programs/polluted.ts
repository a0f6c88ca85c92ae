/** Says which names on `Object.prototype` change a call. Not in Jest, which does not survive them. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { check, createClient, isMarketError, quotaLimiter, requests } from "../../../src/index.ts";
import { inputs } from "../calls.ts";

// What the language itself looks up on any object: no program works with these.
const ofTheLanguage = ["then", "return", "get", "set", "toJSON", ...Object.getOwnPropertyNames(Object.prototype)];

/** Every name and every text like a name in the sources: whatever the library may ask an object for. */
function namesInSources(): string[] {
  const sources = ["src", "generated"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const names = new Set(["0", "400", "418"]);
  for (const file of [...sources.filter((name) => name.endsWith(".ts")), "node_modules/openapi-fetch/dist/index.mjs"]) {
    const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, undefined, readFileSync(file, "utf8"));
    for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
      const text = scanner.getTokenValue();
      const isName = kind === ts.SyntaxKind.StringLiteral || kind === ts.SyntaxKind.Identifier;
      if ((isName || kind > ts.SyntaxKind.FirstReservedWord) && /^[\w.-]{1,40}$/.test(text)) names.add(text);
    }
  }
  return [...names].filter((name) => !ofTheLanguage.includes(name));
}

const answers: readonly (readonly [status: number, body: string])[] = [
  [200, '{"status":"OK","result":{"verificationResult":"ACCEPTED"}}'],
  [200, '{"result":{"items":[{"id":1}],"warehousesDeliveryOptions":[]}}'],
  [400, '{"errors":[{"code":"X"}]}'],
  ...[302, 418, 420, 500].map((status): [number, string] => [status, "{}"]),
  [200, "<html>"],
  [200, ""],
];
const wrongInputs = [
  { orderId: "5", code: 5, kode: 1 },
  { items: [{ count: 5000 }, { offerId: "A", count: 1 }, { offerId: "A ", count: 1 }], nope: 1 },
  { orderId: 2n ** 60n, items: [{ id: 1, codes: [], slip: "<b>", activate_till: "x" }, {}] },
  { orderId: 1, items: [{ id: 1, instances: [{ uin: "1" }, { cis: "x" }] }] },
];
const wrongOptions = [{ apiKey: 5 }, { apiKey: "a", token: 1 }, { apiKey: "a", rules: { no: "off" } }, { limiter: {} }];

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}

/** All that can be seen of many calls, good and bad: what is sent, what comes of it, and what is warned of. */
async function observed(): Promise<string[]> {
  const seen: string[] = [];
  const see = (...values: unknown[]): unknown => seen.push(values.map((value) => JSON.stringify(value)).join());
  for (const [status, body] of answers) {
    const headers = new Headers();
    const market = createClient({
      ...{ apiKey: "ACMA:key", campaignId: 7, retries: 0, limiter: quotaLimiter(), responses: "strict" },
      on: { warning: ({ rule, path, message }) => see(rule, path, message) },
      fetch: (url, init) => {
        see(url, init.method, Object.entries(init.headers), init.body, init.redirect, Object.keys(init));
        return Promise.resolve({ status, headers, text: () => Promise.resolve(body) });
      },
    });
    const others = market.withOptions({ concurrency: { verifyOrderEac: 1 }, responses: "report" });
    const calls = [
      market.provideOrderDigitalCodes(inputs.provideOrderDigitalCodes),
      market.verifyOrderEac(inputs.verifyOrderEac),
      market.provideOrderItemIdentifiers(inputs.provideOrderItemIdentifiers, { rules: { "uin.form": "warn" } }),
      market.getDeliveryOptions(inputs.getDeliveryOptions, { headers: { "x-a": "b" } }),
      others.getDeliveryOptions(inputs.getDeliveryOptions),
      ...wrongInputs.map((input) => others.verifyOrderEac(input as never)),
    ];
    for (const result of await Promise.allSettled(calls)) {
      if (result.status === "fulfilled") see(result.value ?? null);
      else if (isMarketError(result.reason)) see(Object.entries(result.reason), result.reason.message);
      else see("not a MarketError", String(result.reason));
    }
  }
  const checks = [...Object.values(check), ...Object.values(requests).map((one) => one["~standard"].validate)];
  for (const one of checks) for (const input of wrongInputs) see(attempt(() => one(input)));
  for (const options of wrongOptions) see(attempt(() => createClient(options as never)));
  return seen;
}

async function withNames<T>(names: readonly string[], value: unknown, work: () => Promise<T>): Promise<T> {
  const property = Object.assign(Object.create(null) as PropertyDescriptor, {
    value,
    configurable: true,
    writable: true,
  });
  for (const name of names) Object.defineProperty(Object.prototype, name, { ...property, enumerable: true });
  try {
    return await work();
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
}

const values = ["CANARY", () => "CANARY", { CANARY: "CANARY" }, 77];
const names = namesInSources();
const usual = String(await observed());
/** All at once; should that change anything, each half, to name those that did. */
async function culpritsOf(some: readonly string[], value: unknown): Promise<readonly string[]> {
  if (String(await withNames(some, value, observed)) === usual) return [];
  if (some.length === 1) return some;
  const half = some.length >> 1;
  return [...(await culpritsOf(some.slice(0, half), value)), ...(await culpritsOf(some.slice(half), value))];
}

const culprits: string[] = [];
for (const value of values) culprits.push(...(await culpritsOf(names, value)));
process.stdout.write(JSON.stringify({ names: names.length, seen: usual.length, culprits }));
