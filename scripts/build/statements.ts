/** Statements and what they show; in those for hovers and completions, `|` is the place. */
export type Statements = Readonly<Record<string, string>>;

/** What stands before all of them. */
export const preamble = `import { check, createClient, isApiError, isInvalidRequestError, isMarketError, isRateLimitError, requests } from "yandex-market-orders";
import type { CurrencyType, OrderDigitalItem, RuleId } from "yandex-market-orders";
const market = createClient({ apiKey: "k", campaignId: 1 });
declare const error: unknown;
const orderId = 59533171650;
const item = { id: 1, slip: "<p>Enter the key.</p>", activate_till: "2027-12-31" };
const items = [{ offerId: "SKU-1", count: 1 }];
const courierDelivery = { fullAddress: "…" };
`;

export const hovers: Statements = {
  "the method for keys": "void market.|provideOrderDigitalCodes;",
  "the method for a courier's code": "void market.|verifyOrderEac;",
  "the method for identifiers": "void market.|provideOrderItemIdentifiers;",
  "the method for delivery options": "void market.|getDeliveryOptions;",
  "the call itself": "const |call = market.getDeliveryOptions({ items, courierDelivery });",
  "a result": 'const |eac = await market.verifyOrderEac({ orderId, code: "1234" });',
  "a field of a result": 'const { |verificationResult } = await market.verifyOrderEac({ orderId, code: "1234" });',
  "an element of a result": `const { warehousesDeliveryOptions } = await market.getDeliveryOptions({ items, courierDelivery });
const [|warehouse] = warehousesDeliveryOptions;`,
  "a result with its response":
    "const |both = await market.getDeliveryOptions({ items, courierDelivery }).withResponse();",
  "a field of an input": 'await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, |codes: ["K1"] }] });',
  "a field of an unfinished item":
    "await market.provideOrderDigitalCodes({ orderId, items: [{ |activate_till: item.activate_till }] });",
  "a field of an unfinished input": "await market.getDeliveryOptions({ |items });",
  "a field with a known country":
    'await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances: [{ |countryCode: "CN" }] }] });',
  "an error after its guard": "if (isRateLimitError(error)) void |error;",
  "a field of an error": "if (isRateLimitError(error)) void error.|kind;",
  "the reasons of an error": "if (isApiError(error)) void error.|errors;",
  "the issues of an error": "if (isInvalidRequestError(error)) void error.|issues;",
  "a check": "const |issues = check.verifyOrderEac({});",
};

export const completions: Statements = {
  "the client": "market.|",
  "the input of provideOrderDigitalCodes": "market.provideOrderDigitalCodes({ | });",
  "an item of provideOrderDigitalCodes": "market.provideOrderDigitalCodes({ orderId, items: [{ | }] });",
  "an item that has codes": 'market.provideOrderDigitalCodes({ orderId, items: [{ codes: ["K1"], | }] });',
  "the input of verifyOrderEac": "market.verifyOrderEac({ | });",
  "the input of provideOrderItemIdentifiers": "market.provideOrderItemIdentifiers({ | });",
  "an item of provideOrderItemIdentifiers": "market.provideOrderItemIdentifiers({ orderId, items: [{ | }] });",
  "an instance": "market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances: [{ | }] }] });",
  "the input of getDeliveryOptions": "market.getDeliveryOptions({ | });",
  "an item of getDeliveryOptions": "market.getDeliveryOptions({ items: [{ | }] });",
  "a delivery by courier": "market.getDeliveryOptions({ items, courierDelivery: { | } });",
  "a delivery to pickup points": "market.getDeliveryOptions({ items, pickupDelivery: { | } });",
  "the options of a client": "createClient({ | });",
  "the options of a call": 'market.verifyOrderEac({ orderId, code: "1234" }, { | });',
  "the verdict on a code": `const { verificationResult } = await market.verifyOrderEac({ orderId, code: "1234" });
if (verificationResult === "|") {}`,
  "the rate of VAT": `const stored = await market.provideOrderItemIdentifiers({ orderId, items: [] });
if (stored.items[0]?.vat === "|") {}`,
  "a currency": 'const currency: CurrencyType = "|";',
  "a rule": 'createClient({ rules: { "|": "off" } });',
  "the hooks": "createClient({ on: { | } });",
  "an error after its guard": "if (isRateLimitError(error)) error.|",
  "the code of an error": 'if (isMarketError(error) && error.code === "|") {}',
};

export const mistakes: Statements = {
  "no keys": "await market.provideOrderDigitalCodes({ orderId, items: [item] });",
  "no keys, written in place":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ id: 1, slip: "…", activate_till: "2027-12-31" }] });',
  "both codes and code":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, codes: ["K1"], code: "K1" }] });',
  "both, code first":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, code: "K1", codes: ["K1"] }] });',
  activateTill:
    'await market.provideOrderDigitalCodes({ orderId, items: [{ id: 1, codes: ["K1"], slip: "…", activateTill: "2027-12-31" }] });',
  "no activate_till":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ id: 1, codes: ["K1"], slip: "…" }] });',
  "no slip":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ id: 1, codes: ["K1"], activate_till: "2027-12-31" }] });',
  "no id of an item":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ codes: ["K1"], slip: "…", activate_till: "2027-12-31" }] });',
  "codes that are one string": 'await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, codes: "K1" }] });',
  "a Date":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, codes: ["K1"], activate_till: new Date() }] });',
  "no items": "await market.provideOrderDigitalCodes({ orderId });",
  "no order": 'await market.verifyOrderEac({ code: "1234" });',
  "a string id": 'await market.verifyOrderEac({ orderId: "59533171650", code: "1234" });',
  "a string id of an item":
    'await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, codes: ["K1"], id: "1" }] });',
  "no code": "await market.verifyOrderEac({ orderId });",
  "a number for a code": "await market.verifyOrderEac({ orderId, code: 1234 });",
  "no instances": "await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1 }] });",
  "a marking code that is a list":
    'await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances: [{ cis: ["…"] }] }] });',
  "no delivery": "await market.getDeliveryOptions({ items });",
  "both deliveries":
    "await market.getDeliveryOptions({ items, courierDelivery, pickupDelivery: { logisticPointsIds: [1] } });",
  "no address": "await market.getDeliveryOptions({ items, courierDelivery: {} });",
  "no count": 'await market.getDeliveryOptions({ items: [{ offerId: "SKU-1" }], courierDelivery });',
  "no offerId": "await market.getDeliveryOptions({ items: [{ count: 1 }], courierDelivery });",
  "an unknown call option": "await market.getDeliveryOptions({ items, courierDelivery }, { retry: 3 });",
  "an unknown client option": 'createClient({ apiKey: "k", timeoutMs: 5 });',
  "an unknown rule": 'createClient({ rules: { "slip.tag": "off" } });',
  "an unknown severity": 'createClient({ rules: { "slip.tags": "warning" } });',
};
