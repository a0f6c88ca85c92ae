import { describe, expect, it } from "@jest/globals";
import { compared } from "./compared.ts";

type Json = Record<string, unknown>;

/** A description of one operation, which takes the schema and answers with it. */
function description(schema: Json, operation: Json = {}, root: Json = {}): Json {
  const content = { "application/json": { schema } };
  const answer = { description: "", content };
  const put = { operationId: "verifyOrderEac", requestBody: { content }, responses: { 200: answer }, ...operation };
  return { openapi: "3.1.0", paths: { "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac": { put } }, ...root };
}

const told = (one: Json, other: Json): string[] =>
  compared(one, other).map(({ group, concerns, path, kind }) => `${group} ${concerns} ${path}: ${kind}`);
const between = (one: Json, other: Json): string[] => told(description(one), description(other));

const listed = { type: "string", enum: ["A", "B"] };
const open = { anyOf: [{ type: "string", enum: ["A", "B"] }, { type: "string" }] };
const cat = { type: "object", required: ["meow"], properties: { meow: { type: "string", maxLength: 5 } } };
const dog = { type: "object", required: ["bark"], properties: { bark: { type: "integer" } } };

describe("two schemas are the same", () => {
  it.each<[string, Json, Json]>([
    ["an open list, its parts exchanged", open, { anyOf: [...open.anyOf].reverse() }],
    ["lists in anyOf", listed, { anyOf: [{ const: "B" }, { type: "string", enum: ["A"] }] }],
    ["types in anyOf", { type: ["string", "integer"] }, { anyOf: [{ type: "integer" }, { type: "string" }] }],
    ["null as a branch", { type: ["object", "null"] }, { oneOf: [{ type: "null" }, { type: "object" }] }],
    ["a choice in another order", { oneOf: [cat, dog] }, { oneOf: [dog, cat] }],
    ["a number that is whole too", { type: "number" }, { type: ["integer", "number"] }],
    ["whole numbers among numbers", { type: "integer" }, { allOf: [{ type: "number" }, { type: "integer" }] }],
    [
      "the stricter of two limits",
      { type: "string", maxLength: 3 },
      { allOf: [{ type: "string", maxLength: 3 }, { maxLength: 9 }] },
    ],
    ["limits of another type", { type: "integer" }, { type: "integer", maxLength: 3, pattern: "a" }],
    ["other fields, allowed twice", { type: "object" }, { type: "object", additionalProperties: {} }],
    ["a list of null and more", { type: ["string", "null"], enum: ["A"] }, { enum: ["A", null] }],
    ["descriptions in other lines", { description: "One,\n  two." }, { description: "One, two.\n" }],
    [
      "a mapping of names",
      { discriminator: { propertyName: "a", mapping: { x: "#/a" } } },
      { discriminator: { propertyName: "a" } },
    ],
    ["a schema in not, by its name", { not: cat }, { not: { ...cat, description: "A cat." } }],
  ])("%s", (_what, one, other) => {
    expect(between(one, other)).toEqual([]);
  });
});

describe("two schemas differ", () => {
  it.each<[string, Json, Json, string, string]>([
    ["a list that is opened", listed, open, "relaxing: open", "additions: open"],
    ["a list that is closed", open, listed, "breaking: open", "relaxing: open"],
    ["a list that is dropped", listed, { type: "string" }, "relaxing: enum", "additions: enum"],
    ["an end of a deprecation", { deprecated: true }, {}, "relaxing: deprecated", "relaxing: deprecated"],
    [
      "a bound that is excluded",
      { type: "number", minimum: 1 },
      { type: "number", exclusiveMinimum: 1 },
      "breaking: minimum",
      "relaxing: minimum",
    ],
    [
      "coarser steps",
      { type: "number", multipleOf: 0.01 },
      { type: "number", multipleOf: 0.1 },
      "breaking: multipleOf",
      "relaxing: multipleOf",
    ],
    [
      "a format where none was",
      { type: "string" },
      { type: "string", format: "date" },
      "breaking: format",
      "relaxing: format",
    ],
    [
      "64 bits, told for the first time",
      { type: "integer" },
      { type: "integer", format: "int64" },
      "additions: format",
      "additions: format",
    ],
    [
      "another default",
      { type: "string", default: "a" },
      { type: "string", default: "b" },
      "breaking: default",
      "prose: default",
    ],
    ["a type where none was", {}, { type: "string" }, "breaking: type", "relaxing: type"],
    [
      "a choice where none was",
      { type: "object" },
      { type: "object", oneOf: [cat, dog] },
      "breaking: oneOf",
      "relaxing: oneOf",
    ],
    [
      "a branch more",
      { oneOf: [cat, dog] },
      { oneOf: [cat, dog, { type: "string" }] },
      "relaxing: oneOf",
      "breaking: oneOf",
    ],
    ["a rule that is not known here", {}, { contains: { type: "string" } }, "breaking: contains", "relaxing: contains"],
  ])("%s", (_what, one, other, inRequest, inAnswer) => {
    const [request, answer] = [inRequest, inAnswer].map((text) => text.split(": "));
    expect(between(one, other)).toEqual([
      `${request?.[0]} senders request: ${request?.[1]}`,
      `${answer?.[0]} readers 200: ${answer?.[1]}`,
    ]);
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
  const answer = (inner: string, outer: string): Json =>
    description(
      { description: outer, $ref: "#/components/schemas/A" },
      {},
      {
        components: { schemas: { A: { type: "string", description: inner } } },
      },
    );

  it.each([
    ["the target's", answer("One.", "Mine."), answer("Two.", "Mine.")],
    ["its own", answer("One.", "Mine."), answer("One.", "Yours.")],
  ])("is compared: %s", (_what, one, other) => {
    expect(told(one, other)).toEqual(["prose senders request: description", "prose readers 200: description"]);
  });
});

describe("calls", () => {
  const bearer = { security: [{ A: [] }], components: { securitySchemes: { A: { type: "http", scheme: "Bearer" } } } };
  const oauth = { security: [{ B: [] }], components: { securitySchemes: { B: { type: "oauth2" } } } };

  it.each<[string, Json, Json, readonly string[]]>([
    ["the same header by two names", description({}, {}, bearer), description({}, {}, oauth), []],
    [
      "one way to authenticate less",
      description({}, {}, bearer),
      description({}),
      ["breaking callers operation: security"],
    ],
    [
      "another host",
      description({}, {}, { servers: [{ url: "https://a.test" }] }),
      description({}, {}, { servers: [{ url: "https://b.test" }] }),
      ["breaking callers operation: server", "additions callers operation: server"],
    ],
    [
      "scopes for those who have a key already",
      description(
        {},
        {},
        {
          security: [{ A: [] }],
          components: { securitySchemes: { A: { type: "apiKey", in: "header", name: "Api-Key" } } },
        },
      ),
      description(
        {},
        { "x-auth-scopes": ["a"] },
        {
          security: [{ A: [] }],
          components: { securitySchemes: { A: { type: "apiKey", in: "header", name: "Api-Key" } } },
        },
      ),
      ["breaking callers operation: scopes"],
    ],
    [
      "a header of an answer less",
      description({}, { responses: { 420: { headers: { "X-A": { schema: {} } } } } }),
      description({}, { responses: { 420: {} } }),
      ["breaking readers 420 header x-a: header"],
    ],
    [
      "another media type",
      description({}),
      description({}, { requestBody: { content: { "text/csv": { schema: {} } } } }),
      ["breaking senders request: content", "additions senders request (text/csv): content"],
    ],
    [
      "a body that is required",
      description({}),
      description({}, { requestBody: { required: true, content: { "application/json": { schema: {} } } } }),
      ["breaking senders request: required"],
    ],
    [
      "a header by its name in another case",
      description({}, { parameters: [{ in: "header", name: "X-A", schema: {} }] }),
      description({}, { parameters: [{ in: "header", name: "x-a", schema: {} }] }),
      [],
    ],
  ])("%s", (_what, one, other, expected) => {
    expect(told(one, other)).toEqual(expected);
  });

  it("are not matched by path alone", () => {
    const item = { put: { operationId: "checkEac", responses: {} }, get: { operationId: "readEac", responses: {} } };
    const other = { openapi: "3.0.3", paths: { "/v3/campaigns/{id}/orders/{order}/verifyEac": { ...item } } };
    const paths = {
      "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac": {
        put: { operationId: "verifyOrderEac", responses: {} },
      },
    };
    expect(told({ openapi: "3.0.3", paths }, { ...other, paths: { ...other.paths } })).toEqual([
      "breaking callers operation: operationId",
      "breaking callers operation: url",
    ]);
    Reflect.deleteProperty(item, "put");
    const gone = {
      paths: {
        "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac": item,
        "/a": { get: { operationId: "getDeliveryOptions", responses: {} } },
      },
    };
    expect(told({ openapi: "3.0.3", paths }, { openapi: "3.0.3", ...gone })).toEqual([
      "breaking callers operation: operation",
      "additions callers operation: operation",
    ]);
  });
});
