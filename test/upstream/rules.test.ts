import { describe, expect, it } from "@jest/globals";
import { added, less, more, type Verdict } from "./changes.ts";
import { compared } from "./compared.ts";

type Json = Readonly<Record<string, unknown>>;

const path = "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac";

/** A description of one operation, which takes the schema and answers with it. */
function description(schema: Json, operation: Json = {}, root: Json = {}): Json {
  const content = { "application/json": { schema } };
  const answer = { description: "", content };
  const put = { operationId: "verifyOrderEac", requestBody: { content }, responses: { 200: answer }, ...operation };
  return { openapi: "3.1.0", paths: { [path]: { put } }, ...root };
}

const told = (one: Json, other: Json): string[] =>
  compared(one, other).map(({ group, concerns, path, kind }) => `${group} ${concerns} ${path}: ${kind}`);
const between = (one: Json, other: Json): string[] => told(description(one), description(other));

const listed = { type: "string", enum: ["A", "B"] };
const open = { anyOf: [{ type: "string", enum: ["A", "B"] }, { type: "string" }] };
const cat = { type: "object", required: ["meow"], properties: { meow: { type: "string", maxLength: 5 } } };
const dog = { type: "object", required: ["bark"], properties: { bark: { type: "integer" } } };

describe("two schemas are the same", () => {
  const short = { type: "string", maxLength: 3 };
  const mapping = { propertyName: "a", mapping: { x: "#/a" } };

  it.each<[string, Json, Json]>([
    ["an open list, its parts exchanged", open, { anyOf: [...open.anyOf].reverse() }],
    ["lists in anyOf", listed, { anyOf: [{ const: "B" }, { type: "string", enum: ["A"] }] }],
    ["types in anyOf", { type: ["string", "integer"] }, { anyOf: [{ type: "integer" }, { type: "string" }] }],
    ["null as a branch", { type: ["object", "null"] }, { oneOf: [{ type: "null" }, { type: "object" }] }],
    ["a choice in another order", { oneOf: [cat, dog] }, { oneOf: [dog, cat] }],
    ["a number that is whole too", { type: "number" }, { type: ["integer", "number"] }],
    ["whole numbers among numbers", { type: "integer" }, { allOf: [{ type: "number" }, { type: "integer" }] }],
    ["the stricter of two limits", short, { allOf: [short, { maxLength: 9 }] }],
    ["limits of another type", { type: "integer" }, { type: "integer", maxLength: 3, pattern: "a" }],
    ["other fields, allowed twice", { type: "object" }, { type: "object", additionalProperties: {} }],
    ["a list of null and more", { type: ["string", "null"], enum: ["A"] }, { enum: ["A", null] }],
    ["descriptions in other lines", { description: "One,\n  two." }, { description: "One, two.\n" }],
    ["a mapping of names", { discriminator: mapping }, { discriminator: { propertyName: "a" } }],
    ["a schema in not, by its name", { not: cat }, { not: { ...cat, description: "A cat." } }],
  ])("%s", (_what, one, other) => {
    expect(between(one, other)).toEqual([]);
  });
});

describe("two schemas differ", () => {
  const [text, number] = [{ type: "string" }, { type: "number" }];

  it.each<[string, Json, Json, string, Verdict]>([
    ["a list that is opened", listed, open, "open", ["relaxing", "additions"]],
    ["a list that is closed", open, listed, "open", less],
    ["a list that is dropped", listed, text, "enum", ["relaxing", "additions"]],
    ["an end of a deprecation", { deprecated: true }, {}, "deprecated", ["relaxing", "relaxing"]],
    ["a bound that is excluded", { ...number, minimum: 1 }, { ...number, exclusiveMinimum: 1 }, "minimum", less],
    ["coarser steps", { ...number, multipleOf: 0.01 }, { ...number, multipleOf: 0.1 }, "multipleOf", less],
    ["a format where none was", text, { ...text, format: "date" }, "format", less],
    ["64 bits, told for the first time", { type: "integer" }, { type: "integer", format: "int64" }, "format", added],
    ["another default", { ...text, default: "a" }, { ...text, default: "b" }, "default", ["breaking", "prose"]],
    ["a type where none was", {}, text, "type", less],
    ["a choice where none was", { type: "object" }, { type: "object", oneOf: [cat, dog] }, "oneOf", less],
    ["a branch more", { oneOf: [cat, dog] }, { oneOf: [cat, dog, text] }, "oneOf", more],
    ["a rule that is not known here", {}, { contains: text }, "contains", less],
  ])("%s", (_what, one, other, kind, [inRequest, inAnswer]) => {
    expect(between(one, other)).toEqual([`${inRequest} senders request: ${kind}`, `${inAnswer} readers 200: ${kind}`]);
  });

  it("in a branch of a choice, which then is another branch", () => {
    const longer = { ...cat, properties: { meow: { type: "string", maxLength: 4 } } };
    expect(between({ oneOf: [cat, dog] }, { oneOf: [dog, longer] })).toEqual([
      "breaking senders request: oneOf",
      "relaxing senders request: oneOf",
      "relaxing readers 200: oneOf",
      "breaking readers 200: oneOf",
    ]);
  });

  it("in what is trimmed, which does not concern responses", () => {
    expect(between({ type: "string" }, { type: "string", "x-transform": "trim" })).toEqual([
      "relaxing senders request: trimmed",
    ]);
    expect(between({ type: "string", "x-server-trims": true }, { type: "string", "x-transform": "trim" })).toEqual([]);
  });
});

describe("prose behind a reference that has a description of its own", () => {
  const answer = (inner: string, outer: string): Json => {
    const components = { schemas: { A: { type: "string", description: inner } } };
    return description({ description: outer, $ref: "#/components/schemas/A" }, {}, { components });
  };

  it.each([
    ["the target's", answer("One.", "Mine."), answer("Two.", "Mine.")],
    ["its own", answer("One.", "Mine."), answer("One.", "Yours.")],
  ])("is compared: %s", (_what, one, other) => {
    expect(told(one, other)).toEqual(["prose senders request: description", "prose readers 200: description"]);
  });
});

describe("calls", () => {
  const call = (operation: Json, root: Json = {}): Json => description({}, operation, root);
  const by = (scheme: Json): Json => ({ security: [{ A: [] }], components: { securitySchemes: { A: scheme } } });
  const bearer = { type: "http", scheme: "Bearer" };
  const key = by({ type: "apiKey", in: "header", name: "Api-Key" });
  const servers = (...urls: readonly string[]): Json => ({ servers: urls.map((url) => ({ url })) });
  const header = (name: string): Json => ({ parameters: [{ in: "header", name, schema: {} }] });
  const json = { "application/json": { schema: {} } };

  it.each<[string, Json, Json, readonly string[]]>([
    ["the same header by two names", call({}, by(bearer)), call({}, by({ type: "oauth2" })), []],
    ["one way to authenticate less", call({}, by(bearer)), call({}), ["breaking callers operation: security"]],
    [
      "another host",
      call(servers("https://a.test")),
      call(servers("https://b.test")),
      ["breaking callers operation: server", "additions callers operation: server"],
    ],
    [
      "scopes for those who have a key already",
      call({}, key),
      call({ "x-auth-scopes": ["a"] }, key),
      ["breaking callers operation: scopes"],
    ],
    [
      "a header of an answer less",
      call({ responses: { 420: { headers: { "X-A": { schema: {} } } } } }),
      call({ responses: { 420: {} } }),
      ["breaking readers 420 header x-a: header"],
    ],
    [
      "another media type",
      call({}),
      call({ requestBody: { content: { "text/csv": { schema: {} } } } }),
      ["breaking senders request: content", "additions senders request (text/csv): content"],
    ],
    [
      "a body that is required",
      call({}),
      call({ requestBody: { required: true, content: json } }),
      ["breaking senders request: required"],
    ],
    ["a header by its name in another case", call(header("X-A")), call(header("x-a")), []],
  ])("%s", (_what, one, other, expected) => {
    expect(told(one, other)).toEqual(expected);
  });

  it("are not matched by path alone", () => {
    const put = (operationId: string): Json => ({ put: { operationId, responses: {} } });
    const get = { get: { operationId: "readEac", responses: {} } };
    const of = (paths: Json): Json => ({ openapi: "3.0.3", paths });
    const was = of({ [path]: put("verifyOrderEac") });
    const moved = of({ "/v3/campaigns/{id}/orders/{order}/verifyEac": { ...put("checkEac"), ...get } });
    expect(told(was, moved)).toEqual(["breaking callers operation: operationId", "breaking callers operation: url"]);
    const gone = of({ [path]: get, "/a": put("getDeliveryOptions") });
    expect(told(was, gone)).toEqual([
      "breaking callers operation: operation",
      "additions callers operation: operation",
    ]);
  });
});
