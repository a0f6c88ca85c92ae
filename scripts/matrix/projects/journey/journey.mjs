// One program for every runtime. It uses nothing but the package.
import * as library from "yandex-market-orders";

const { createClient } = library;
const guards = Object.fromEntries(Object.entries(library).filter(([name]) => /^is[A-Z]\w+Error$/.test(name)));

function same(what, got, wanted) {
  const [has, needs] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (has !== needs) throw new Error(`${what}: ${has} instead of ${needs}`);
}

/** The call fails with an error that has these fields and matches exactly these guards. */
async function fails(what, call, kinds, fields = {}) {
  const nothing = {};
  const error = await (async () => call())().then(
    () => nothing,
    (thrown) => thrown,
  );
  if (error === nothing) throw new Error(`${what}: it did not fail`);
  const known = Object.keys(guards)
    .filter((name) => guards[name](error))
    .sort();
  if (!guards.isMarketError(error)) throw new Error(`${what}: not a MarketError`, { cause: error });
  same(`${what}: guards`, known, ["isMarketError", ...kinds].sort());
  for (const [field, value] of Object.entries(fields)) same(`${what}: ${field}`, error[field], value);
}

async function fourOperations(market, orderId) {
  const key = { id: 1, codes: ["K1", "K2"], slip: "<p>Enter the key</p>", activate_till: "2099-12-31" };
  const nothing = await market.provideOrderDigitalCodes({ orderId, items: [key] });
  same("provideOrderDigitalCodes", nothing === undefined, true);
  const { data, status, attempts } = await market.verifyOrderEac({ orderId, code: "4821" }).withResponse();
  same("verifyOrderEac", [data.verificationResult, status, attempts], ["ACCEPTED", 200, 1]);
  const cis = "0104603721020607215!Gbv1jY\u001d93dGVz";
  const held = await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances: [{ cis }] }] });
  same("provideOrderItemIdentifiers", Array.isArray(held.items) && held.items.length > 0, true);
  const items = [{ offerId: "KETTLE-17L-WHITE", count: 1 }];
  const courierDelivery = { fullAddress: "Moscow, Tverskaya 1" };
  const { warehousesDeliveryOptions } = await market.getDeliveryOptions({ items, courierDelivery });
  same("getDeliveryOptions", warehousesDeliveryOptions.length > 0, true);
}

async function refusals(market, eac) {
  const choose = (answer) => () => market.verifyOrderEac(eac, { headers: { Prefer: `code=${answer}` } });
  const limited = ["isApiError", "isRateLimitError"];
  await fails("420, quota", choose("420, example=quota"), limited, { status: 420, kind: "quota", outcome: "refused" });
  await fails("420, parallel", choose("420, example=parallel"), limited, { kind: "parallel", outcome: "refused" });
  await fails("400", choose(400), ["isApiError", "isBadRequestError"], { outcome: "refused" });
  await fails("401", choose(401), ["isApiError", "isAuthenticationError"], { outcome: "refused" });
  await fails("403", choose(403), ["isApiError", "isPermissionDeniedError"], { outcome: "refused" });
  await fails("404", choose(404), ["isApiError", "isNotFoundError"], { outcome: "refused" });
  await fails("500", choose(500), ["isApiError", "isServerError"], { outcome: "unknown" });
}

async function neverSent(market, eac) {
  const invalid = { code: "invalid-request", outcome: "not-sent", attempts: 0, issueCount: 1 };
  const { orderId } = eac;
  await fails("no code", () => market.verifyOrderEac({ orderId }), ["isInvalidRequestError"], invalid);
  await fails("no token", () => createClient({}), ["isConfigurationError"], { option: "apiKey", outcome: "not-sent" });
  const signal = AbortSignal.abort();
  await fails("aborted", () => market.verifyOrderEac(eac, { signal }), ["isAbortedError"], { outcome: "not-sent" });
}

/** Against faulty servers; `timeout` is far longer than connecting takes. */
async function faults(market, eac, { stubborn, closed }) {
  const at = (path) => market.withOptions({ baseUrl: stubborn + path, timeout: 1000 });
  const timedOut = (phase, outcome) => ({ code: "timeout", phase, outcome, attempts: 1 });
  await fails(
    "no response",
    () => at("/silent").verifyOrderEac(eac),
    ["isTimeoutError"],
    timedOut("request", "unknown"),
  );
  await fails(
    "half a response",
    () => at("/stalled").verifyOrderEac(eac),
    ["isTimeoutError"],
    timedOut("body", "accepted"),
  );
  const empty = { reason: "empty", outcome: "accepted" };
  await fails("an empty 200", () => at("/empty").verifyOrderEac(eac), ["isUnexpectedResponseError"], empty);

  const narrow = at("/silent").withOptions({ concurrency: 1, maxQueue: 0 });
  const first = fails("in the only slot", () => narrow.verifyOrderEac(eac), ["isTimeoutError"]);
  await fails("no slot", () => narrow.verifyOrderEac(eac), ["isQueueFullError"], { outcome: "not-sent" });
  await first;
  // Not every runtime reveals that it never connected, so the outcome may be `unknown`.
  await fails("refused", () => market.withOptions({ baseUrl: closed }).verifyOrderEac(eac), ["isConnectionError"]);
}

/** When a reused connection is lost, the runtime must not resend a request that cannot be repeated either. */
async function usedConnection(market, eac, { stubborn, label }) {
  const used = market.withOptions({ baseUrl: `${stubborn}/used/${label}` });
  for (let calls = 1; calls <= 3; calls += 1) {
    const read = await used.verifyOrderEac(eac).then(
      ({ attemptsLeft }) => attemptsLeft,
      ({ outcome }) => same("a lost connection", outcome, "unknown") ?? calls,
    );
    same(`requests received after ${calls} calls`, read, calls);
  }
}

export async function journey({ mock, stubborn, closed, label }) {
  const options = { apiKey: "ACMA:matrix", campaignId: 148203957, integration: `matrix/${label}`, retries: 0 };
  const market = createClient({ ...options, baseUrl: mock });
  const eac = { orderId: 59533171650, code: "4821" };
  await fourOperations(market, eac.orderId);
  await refusals(market, eac);
  await neverSent(market, eac);
  await faults(market, eac, { stubborn, closed });
  await usedConnection(market, eac, { stubborn, label });
  same(
    "guards of an error that is not ours",
    Object.values(guards).some((guard) => guard(new Error("no"))),
    false,
  );
}
