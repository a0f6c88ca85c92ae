import { describe, expect, it, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { type Description, readDescription, type Schema } from "../../scripts/generate/description.ts";
import { rejectUnsupported } from "../../scripts/generate/rejectUnsupported.ts";
import { validatorsModule } from "../../scripts/generate/validators.ts";

const path = "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac";

type Change = (operation: Description["paths"][string][string], description: Description) => unknown;

/** The description after a change to one of its operations. */
async function changed(change: Change): Promise<Description> {
  const description = structuredClone(await readDescription());
  const operation = description.paths[path]?.["put"];
  if (!operation) throw new Error(`The description has no ${path}`);
  change(operation, description);
  return description;
}

/** A new field of the input. */
const field =
  (name: string, schema: Schema): Change =>
  (_, { components }) =>
    Object.assign(components.schemas["VerifyOrderEacRequest"]?.properties ?? {}, { [name]: schema });

/** A new field of the result. */
const resultField =
  (schema: Schema): Change =>
  (_, { components }) =>
    Object.assign(components.schemas["EacVerificationResult"]?.properties ?? {}, { kind: schema });

const id = { type: "integer", format: "int64" };

/** A new parameter. */
const parameter =
  (place: string, schema: Schema): Change =>
  ({ parameters }) =>
    parameters.push({ name: "page", in: place, description: "", schema });

const answer =
  (status: string, content: object): Change =>
  ({ responses }) =>
    Object.assign(responses, { [status]: { description: "", content } });

const json = { "application/json": { schema: { type: "object" } } };
const success = (properties: object): object => ({ "application/json": { schema: { type: "object", properties } } });
const openEnum = { anyOf: [{ type: "string", enum: ["A", "B"] }, { type: "string" }] };

describe("a description with parts that would be silently lost", () => {
  test.each<[string, Change, RegExp]>([
    ["fields behind allOf", field("to", { allOf: [{ type: "object" }] }), /verifyOrderEac\.to: allOf/],
    ["an object without fields", field("to", { type: "object" }), /\.to: an object whose fields/],
    ["a list without elements", field("to", { type: ["array", "null"] }), /\.to: a list whose elements/],
    [
      "values that are not texts",
      field("to", { type: "integer", enum: [1, 2] }),
      /\.to: a list of values that are not/,
    ],
    ["a choice of types", field("to", { type: ["integer", "string"] }), /\.to: a choice of types/],
    [
      "an id that is a string",
      field("to", { type: "string", format: "int64" }),
      /\.to: an int64 that is not an integer/,
    ],
    [
      "elements that may be null",
      field("to", { type: "array", items: { type: ["string", "null"] } }),
      /\.to: a list of elements that may be null/,
    ],
    [
      "any of these, deeply nested",
      field("to", { type: "array", items: { type: "object", properties: { at: { type: "object" } } } }),
      /verifyOrderEac\.to\[\]\.at: an object/,
    ],
    [
      "a field named like an id of the path",
      field("orderId", { type: "string" }),
      /: orderId, a field of the body and/,
    ],
    ["a header", parameter("header", { type: "string" }), /the parameter page \(header\), which nothing sends/],
    ["a query", parameter("query", id), /the parameter page \(query\), which nothing sends/],
    ["a cookie", parameter("cookie", id), /the parameter page \(cookie\), which nothing sends/],
    ["a text in the path", parameter("path", { type: "string" }), /the parameter page \(path\), which nothing sends/],
    ["an id without an example", parameter("path", id), /: page without an example, which the pages/],
    ["a second success", answer("202", json), /202; nothing but 200 counts as a success/],
    ["a success with more than a result", answer("200", success({ order: {} })), /: order beside the result/],
    [
      "a result that is a list",
      answer("200", success({ result: { type: "array" } })),
      /a result that is not an object/,
    ],
    ["a response without content", answer("423", {}), /the answer 423 without application\/json/],
    ["a default response", answer("default", json), /the answer default; /],
    [
      "a name that two statuses share",
      ({ responses }) => Object.assign(responses, { "409": responses["404"] }),
      /the example orderNotFound of 404 and of 409/,
    ],
    [
      "a body that is not JSON",
      ({ requestBody }) => Object.assign(requestBody ?? {}, { content: { "text/plain": {} } }),
      /a body that is not application\/json/,
    ],
    [
      "a quota with another period",
      (operation) => Object.assign(operation["x-quotas"][0] ?? {}, { per: "day" }),
      /a quota per day/,
    ],
    [
      "an operation that says neither where it may be called nor whether it may be repeated",
      (operation) => ["x-market-yandex-go", "x-repeatable"].map((key) => Reflect.deleteProperty(operation, key)),
      /PUT .*\/verifyEac lacks x-market-yandex-go, x-repeatable/,
    ],
    [
      "parameters of a path",
      (_, { paths }) => Object.assign(paths[path] ?? {}, { parameters: [] }),
      /verifyEac: parameters; write it into each operation/,
    ],
    [
      "a Market Yandex Go host that is not among the servers",
      (_, { servers }) => servers.splice(1),
      /x-yandex-go-host: .* is none of the servers/,
    ],
  ])("(%s) is rejected", async (_, change, says) => {
    const description = await changed(change);
    expect(() => rejectUnsupported(description)).toThrow(says);
  });

  it("is not the one in this repository, nor one with an operation that has no body", async () => {
    expect(rejectUnsupported(await readDescription())).toBeUndefined();
    const without = await changed((operation) => Reflect.deleteProperty(operation, "requestBody"));
    expect(rejectUnsupported(without)).toBeUndefined();
  });
});

describe("the generated code", () => {
  test.each<[string, Change, RegExp]>([
    ["an unknown keyword", field("at", { type: "string", least: 1 }), /unknown keyword: "least"/],
    ["an unknown format", field("at", { type: "string", format: "date-time" }), /unknown format "date-time"/],
    [
      "a choice in a response",
      resultField({ anyOf: [{ type: "string" }, { type: "null" }] }),
      /a choice in a response/,
    ],
  ])("is not written for %s", async (_, change, says) => {
    await expect(validatorsModule(await changed(change))).rejects.toThrow(says);
  });

  it("accepts any text for an open enum in a request, and null for absent", async () => {
    const open = await validatorsModule(await changed(field("kind", openEnum)));
    expect(open).toMatch(/fail\("\/kind", "type", data\d, "string"\)/);
    expect(open).not.toContain('"/kind", "enum"');
    const nullable = await validatorsModule(await changed(field("note", { type: ["string", "null"] })));
    expect(nullable).toMatch(/fail\("\/note", "type", data\d, "string"\)/);
  });

  it("reports a value that is none of a closed enum's once, with those that are", async () => {
    const closed = await validatorsModule(
      await changed(field("kind", { type: ["string", "null"], enum: ["A", "B", null] })),
    );
    expect(closed.match(/fail\("\/kind".*\)/g)).toEqual([expect.stringMatching(/"enum", data\d, \["A", "B"\]\)$/)]);
  });

  it("reports a date of another type as one, whatever its field is called", async () => {
    const dated = await validatorsModule(await changed(field("since", { type: "string", format: "date" })));
    expect(dated).toMatch(/fail\("\/since", "type", data\d, "date"\)/);
  });

  const typesOf = (description: Description): string =>
    execFileSync(process.execPath, ["--import", "tsx", "test/generated/programs/typesOf.ts"], {
      input: JSON.stringify(description),
      encoding: "utf8",
    });

  it("leaves fields with a default optional", async () => {
    const types = typesOf(await changed(field("flag", { type: "boolean", default: false })));
    expect(types).toContain("flag?: boolean | null | undefined;");
    expect(types).not.toContain("flag: boolean");
  });

  it("types ids as returned even in a response whose schema has no name", async () => {
    const schema: Schema = { type: "object", properties: { next: { type: "integer", format: "int64" } } };
    const types = typesOf(await changed(answer("200", { "application/json": { schema } })));
    expect(types).toContain("next?: number;");
  });
});
