import { describe, expect, it } from "@jest/globals";
import type { Group } from "../../scripts/upstream/table.ts";
import { compared, descriptionOf, type Json, pathOfEac } from "./compared.ts";

const told = (one: Json, other: Json): string[] =>
  compared(one, other).map(({ group, concerns, path, kind }) => `${group} ${concerns} ${path}: ${kind}`);
const between = (one: Json, other: Json): string[] => told(descriptionOf(one), descriptionOf(other));

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

type Verdict = readonly [inRequest: Group, inAnswer: Group];
/** What allows less; the same the other way round allows more. */
const less: Verdict = ["breaking", "relaxing"];
const more: Verdict = ["relaxing", "breaking"];
const breaking: Verdict = ["breaking", "breaking"];
const added: Verdict = ["additions", "additions"];

/** Where a schema may stand: alone, in fields and elements, and behind a name. */
const places: readonly (readonly [step: string, describe: (schema: Json) => Json])[] = [
  ["", descriptionOf],
  [" a[].b", (b) => descriptionOf({ properties: { a: { items: { properties: { b } } } } })],
  ["", (A) => descriptionOf({ allOf: [{ $ref: "#/components/schemas/A" }] }, {}, { components: { schemas: { A } } })],
];

describe("two schemas differ", () => {
  const [text, number, whole, list] = [{ type: "string" }, { type: "number" }, { type: "integer" }, { type: "array" }];
  const fields = { type: "object", properties: { a: text } };

  it.each<[string, Json, Json, string, Verdict]>([
    ["a longest length", text, { ...text, maxLength: 7 }, "maxLength", less],
    ["a shorter longest length", { ...text, maxLength: 7 }, { ...text, maxLength: 6 }, "maxLength", less],
    ["a longer longest length", { ...text, maxLength: 7 }, { ...text, maxLength: 8 }, "maxLength", more],
    ["no longest length", { ...text, maxLength: 7 }, text, "maxLength", more],
    ["a shortest length", text, { ...text, minLength: 1 }, "minLength", less],
    ["at least one element", list, { ...list, minItems: 1 }, "minItems", less],
    ["possibly no element", { ...list, minItems: 1 }, list, "minItems", more],
    ["fewer elements", { ...list, maxItems: 5 }, { ...list, maxItems: 4 }, "maxItems", less],
    ["more elements", { ...list, maxItems: 5 }, { ...list, maxItems: 6 }, "maxItems", more],
    ["no element twice", list, { ...list, uniqueItems: true }, "uniqueItems", less],
    ["elements twice", { ...list, uniqueItems: true }, list, "uniqueItems", more],
    ["a lowest number", whole, { ...whole, minimum: 1 }, "minimum", less],
    ["a lower lowest number", { ...whole, minimum: 1 }, { ...whole, minimum: 0 }, "minimum", more],
    ["a highest number", whole, { ...whole, maximum: 5 }, "maximum", less],
    ["a bound that is excluded", { ...number, minimum: 1 }, { ...number, exclusiveMinimum: 1 }, "minimum", less],
    ["coarser steps", { ...number, multipleOf: 0.01 }, { ...number, multipleOf: 0.1 }, "multipleOf", less],
    ["a pattern", text, { ...text, pattern: "^a$" }, "pattern", less],
    ["a pattern that reads trim", text, { ...text, pattern: "trim" }, "pattern", less],
    ["no pattern", { ...text, pattern: "^a$" }, text, "pattern", more],
    ["another pattern", { ...text, pattern: "^a$" }, { ...text, pattern: "^other$" }, "pattern", breaking],
    ["a format where none was", text, { ...text, format: "date" }, "format", less],
    ["64 bits", { ...whole, format: "int32" }, { ...whole, format: "int64" }, "format", more],
    ["32 bits", { ...whole, format: "int64" }, { ...whole, format: "int32" }, "format", less],
    ["64 bits, told for the first time", whole, { ...whole, format: "int64" }, "format", added],
    ["a time with the date", { ...text, format: "date" }, { ...text, format: "date-time" }, "format", breaking],
    ["a type where none was", {}, text, "type", less],
    ["fractions", whole, number, "type", more],
    ["a text for a number", whole, text, "type", breaking],
    ["null", text, { ...text, nullable: true }, "type", more],
    ["no null", { ...text, nullable: true }, text, "type", less],
    ["a value more", listed, { ...listed, enum: ["A", "B", "NEW"] }, "enum", added],
    ["a value less", listed, { ...listed, enum: ["B"] }, "enum", less],
    ["a list that is opened", listed, open, "open", ["relaxing", "additions"]],
    ["a list that is closed", open, listed, "open", less],
    ["a list that is dropped", listed, text, "enum", ["relaxing", "additions"]],
    ["a field that may be left out", fields, { properties: { a: text, b: text } }, "field", added],
    [
      "a field that is required",
      fields,
      { properties: { a: text, b: text }, required: ["b"] },
      "field",
      ["breaking", "additions"],
    ],
    ["a field less", fields, { type: "object" }, "field", breaking],
    ["a field required", fields, { ...fields, required: ["a"] }, "required", less],
    ["a field no longer required", { ...fields, required: ["a"] }, fields, "required", more],
    ["no other fields", fields, { ...fields, additionalProperties: false }, "additionalProperties", less],
    ["a deprecation", text, { ...text, deprecated: true }, "deprecated", added],
    ["an end of a deprecation", { deprecated: true }, {}, "deprecated", ["relaxing", "relaxing"]],
    ["another default", { ...text, default: "a" }, { ...text, default: "b" }, "default", ["breaking", "prose"]],
    ["a choice where none was", { type: "object" }, { type: "object", oneOf: [cat, dog] }, "oneOf", less],
    ["a branch more", { oneOf: [cat, dog] }, { oneOf: [cat, dog, text] }, "oneOf", more],
    ["a rule that is not known here", {}, { contains: text }, "contains", less],
  ])("%s, wherever it stands", (_what, one, other, kind, [inRequest, inAnswer]) => {
    for (const [step, describe] of places) {
      const [was, now] = [describe(one), describe(other)];
      const there = compared(was, now);
      expect(there).toMatchObject([
        { group: inRequest, concerns: "senders", path: expect.stringContaining(`request${step}`), kind },
        { group: inAnswer, concerns: "readers", path: expect.stringContaining(`200${step}`), kind },
      ]);
      // In reverse, it is told of the same places.
      expect(compared(now, was)).toMatchObject(there.map(({ path, kind }) => ({ path, kind })));
    }
  });

  it("that several calls share, and each is told of", () => {
    const sharing = (A: Json): Json => {
      const content = { "application/json": { schema: { $ref: "#/components/schemas/A" } } };
      const called = { requestBody: { content }, responses: { 200: { content } } };
      const paths = {
        [pathOfEac]: { put: { operationId: "verifyOrderEac", ...called } },
        "/v1/campaigns/{campaignId}/delivery-options": { post: { operationId: "getDeliveryOptions", ...called } },
      };
      return { openapi: "3.1.0", paths, components: { schemas: { A } } };
    };
    const differences = compared(sharing(text), sharing({ ...text, maxLength: 7 }));
    expect(differences.map(({ operation, group, path }) => [operation, group, path])).toEqual(
      ["verifyOrderEac", "getDeliveryOptions"].flatMap((operation) => [
        [operation, "breaking", "request"],
        [operation, "relaxing", "200"],
      ]),
    );
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
    return descriptionOf({ description: outer, $ref: "#/components/schemas/A" }, {}, { components });
  };

  it.each([
    ["the target's", answer("One.", "Mine."), answer("Two.", "Mine.")],
    ["its own", answer("One.", "Mine."), answer("One.", "Yours.")],
  ])("is compared: %s", (_what, one, other) => {
    expect(told(one, other)).toEqual(["prose senders request: description", "prose readers 200: description"]);
  });
});

describe("calls", () => {
  const call = (operation: Json, root: Json = {}): Json => descriptionOf({}, operation, root);
  const by = (scheme: Json): Json => ({ security: [{ A: [] }], components: { securitySchemes: { A: scheme } } });
  const bearer = { type: "http", scheme: "Bearer" };
  const key = by({ type: "apiKey", in: "header", name: "Api-Key" });
  const servers = (...urls: readonly string[]): Json => ({ servers: urls.map((url) => ({ url })) });
  const header = (name: string): Json => ({ parameters: [{ in: "header", name, schema: {} }] });
  const query = (required: boolean): Json => call({ parameters: [{ in: "query", name: "a", required, schema: {} }] });
  const written = (how: Json): Json => call({ parameters: [{ in: "query", name: "a", schema: {}, ...how }] });
  const answers = (...statuses: readonly number[]): Json =>
    call({ responses: Object.fromEntries(statuses.map((status) => [status, {}])) });
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
    ["a query written as by default", written({}), written({ style: "form", explode: true }), []],
    ["a query written otherwise", written({}), written({ explode: false }), ["breaking senders query a: style"]],
    [
      "one of the scopes that are enough less",
      call({ "x-auth-scopes": ["a", "b"] }, key),
      call({ "x-auth-scopes": ["a"] }, key),
      ["breaking callers operation: scopes"],
    ],
    [
      "one of the scopes that are enough more",
      call({ "x-auth-scopes": ["a"] }, key),
      call({ "x-auth-scopes": ["a", "b"] }, key),
      ["relaxing callers operation: scopes"],
    ],
    ["an error more", answers(200), answers(200, 423), ["additions readers 423: status"]],
    ["an error less", answers(200, 423), answers(200), ["relaxing readers 423: status"]],
    ["another success", answers(200), answers(200, 202), ["breaking readers 202: status"]],
    ["a parameter that may be left out", call({}), query(false), ["additions senders query a: parameter"]],
    ["a parameter that is required", call({}), query(true), ["breaking senders query a: parameter"]],
    ["an end in sight", call({}), call({ deprecated: true }), ["additions callers operation: deprecated"]],
  ])("%s", (_what, one, other, expected) => {
    expect(told(one, other)).toEqual(expected);
  });

  it("are not matched by path alone", () => {
    const put = (operationId: string): Json => ({ put: { operationId, responses: {} } });
    const get = { get: { operationId: "readEac", responses: {} } };
    const of = (paths: Json): Json => ({ openapi: "3.0.3", paths });
    const was = of({ [pathOfEac]: put("verifyOrderEac") });
    const moved = of({ "/v3/campaigns/{id}/orders/{order}/verifyEac": { ...put("checkEac"), ...get } });
    expect(told(was, moved)).toEqual(["breaking callers operation: operationId", "breaking callers operation: url"]);
    const gone = of({ [pathOfEac]: get, "/a": put("getDeliveryOptions") });
    expect(told(was, gone)).toEqual([
      "breaking callers operation: operation",
      "additions callers operation: operation",
    ]);
  });
});
