import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { comparedWith, fixtures, yaml } from "./compared.ts";
import type { Market, Schema } from "./schemas.ts";

/** The description as JSON, with a schema of its answers changed. */
function withVat(schema: Schema | undefined, more: Record<string, Schema> = {}): string {
  const market = structuredClone(yaml(join(fixtures, "market.yaml"))) as Market;
  Object.assign(market.components.schemas, more);
  Reflect.deleteProperty(market.components.schemas, "OrderVat");
  if (schema) market.components.schemas["OrderVat"] = schema;
  return JSON.stringify(market);
}

const itself: Schema = { $ref: "#/components/schemas/OrderVat" };
const repeated = (count: number, link: (name: string) => Schema): Record<string, Schema> => {
  const names = Array.from({ length: count }, (_, index) => `Link${index}`);
  return Object.fromEntries(
    names.map((name, index) => [name, index === 0 ? { type: "string" } : link(`Link${index - 1}`)]),
  );
};
const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** Ten levels, each of which names the one before. */
const bomb = (level: (index: number) => string): string =>
  Array.from({ length: 10 }, (_, index) => `x${index + 1}: &x${index + 1} ${level(index)}`).join("\n");
const head = "openapi: 3.0.3\n";
const eac = "paths: {/x: {put: {operationId: verifyOrderEac, responses: {}, requestBody: {content: {application/json: ";

/** Files that cannot be compared, and what is said of each. */
const files: Record<string, readonly [string, RegExp]> = {
  "empty.yaml": ["", /it holds nothing$/],
  "blank.yaml": ["# nothing\n\n", /it holds nothing$/],
  "words.yaml": ["nothing but words", /it holds no description$/],
  "list.yaml": ["- a\n- b\n", /it holds no description$/],
  "page.html": ["<!DOCTYPE html><html></html>", /it holds no description$/],
  "broken.yaml": [`${head}paths: [`, /neither YAML nor JSON: .*\(2:9\)$/],
  "broken.json": ['{"openapi": "3.0.3", ', /neither YAML nor JSON/],
  "bytes.yaml": ["\0\u0001\u0002", /neither YAML nor JSON/],
  "quotes.yaml": ['"'.repeat(1_000_000), /neither YAML nor JSON/],
  "brackets.yaml": ["[".repeat(1_000_000), /neither YAML nor JSON: nesting exceeded/],
  "twice.yaml": [`${head}${head}paths: {}`, /duplicated mapping key/],
  "two.yaml": [`${head}paths: {}\n---\na: 1`, /expected a single document/],
  "swagger.yaml": ["swagger: '2.0'\npaths: {}", /it is no OpenAPI 3 description, its version is "2.0"$/],
  "pathless.yaml": [head, /it has no paths$/],
  "other.yaml": [`${head}paths: {/a: {get: {operationId: a}}}`, /it holds none of provideOrderDigitalCodes, /],
  "large.yaml": [`${head}x: ${"a".repeat(50_000_000)}`, /larger than 10 MB$/],
  "cycle.json": [withVat(itself), /provideOrderItemIdentifiers: #\/components\/schemas\/OrderVat contains itself$/],
  "cycleOfTwo.json": [withVat(to("Other"), { Other: itself }), /contains itself$/],
  "cycleInField.json": [withVat({ type: "object", properties: { a: { items: itself } } }), /OrderVat contains itself$/],
  "cycleInAllOf.json": [withVat({ allOf: [{ oneOf: [itself] }] }), /OrderVat contains itself$/],
  "missing.json": [withVat(undefined), /the reference #\/components\/schemas\/OrderVat points to nothing$/],
  "missingFile.json": [withVat({ $ref: "gone.yaml" }), /gone\.yaml cannot be read: there is no such file$/],
  "emptyFile.json": [withVat({ $ref: "empty.yaml" }), /empty\.yaml cannot be read: it holds nothing$/],
  "largeFile.json": [withVat({ $ref: "large.yaml" }), /large\.yaml cannot be read: .* larger than 10 MB$/],
  "secret.json": [withVat({ $ref: "/etc/passwd" }), /neither a \.yaml nor a \.json file here$/],
  "elsewhere.json": [withVat({ $ref: "https://elsewhere.test/a.yaml" }), /neither a \.yaml nor a \.json file here$/],
  "noReference.json": [withVat({ $ref: 5 } as unknown as Schema), /a reference is 5$/],
  "noSchema.json": [withVat("text" as unknown as Schema), /a schema is "text"$/],
  "deep.json": [
    withVat({ title: "DEEP" }).replace('{"title":"DEEP"}', `${'{"items":'.repeat(20_000)}{}${"}".repeat(20_000)}`),
    /nesting exceeded/,
  ],
  "aliases.yaml": [
    `${head}x0: &x0 {a: {}, b: {}}\n${Array.from({ length: 60 }, (_, index) => `x${index + 1}: &x${index + 1} {a: {properties: *x${index}}, b: {properties: *x${index}}}`).join("\n")}\n${eac}{schema: {properties: *x60}}}}}}}`,
    /its aliases stand for more than 250000 values$/,
  ],
  "aliasInItself.yaml": [
    `${head}${eac}{schema: &a {properties: {b: *a}}}}}}}}`,
    /its aliases stand for more than 250000 values$/,
  ],
  "twins.json": [
    withVat(
      to("Link40"),
      repeated(41, (last) => ({ not: { anyOf: [to(last), to(last)] } })),
    ),
    /reaches more than 50000 schemas and facts$/,
  ],
  "bomb.yaml": [
    `openapi: 3.0.3\nx0: &x0 [a, a]\n${bomb((index) => `[${Array<string>(10).fill(`*x${index}`).join()}]`)}\n${eac}{example: *x10}}}}}}`,
    /its aliases stand for more than 250000 values$/,
  ],
  "bombInVersion.yaml": [
    `x0: &x0 [a, a]\n${bomb((index) => `[${Array<string>(10).fill(`*x${index}`).join()}]`)}\nopenapi: *x10\npaths: {}`,
    /its aliases stand for more than 250000 values$/,
  ],
  "references.json": [
    withVat(
      to("Link10"),
      repeated(11, (last) => ({
        properties: Object.fromEntries(Array.from("abcdefghij", (name) => [name, to(last)])),
      })),
    ),
    /reaches more than 50000 schemas and facts$/,
  ],
  "keyTwice.json": ['{"openapi": "3.0.3", "paths": {}, "paths": {}}', /duplicated mapping key/],
  "lines.yaml": ["- a\n".repeat(300_000), /more than 250000 lines and commas$/],
  "sameIdTwice.yaml": [
    `${head}paths: {/a: {get: {operationId: verifyOrderEac}}, /b: {put: {operationId: verifyOrderEac}}}`,
    /verifyOrderEac is the operationId of two: GET \/a and PUT \/b$/,
  ],
};

const folder = mkdtempSync(join(tmpdir(), "upstream-"));

beforeAll(() => {
  for (const [name, [content]] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "folder.yaml"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each<[string, RegExp]>([
  ...Object.entries(files).map(([name, [, reason]]): [string, RegExp] => [name, reason]),
  ["folder.yaml", /it is a folder, not a file$/],
  ["gone.yaml", /there is no such file$/],
  ["/dev/zero", /it is no ordinary file$/],
])("%s is rejected with a reason in one line", (name, reason) => {
  expect(() => comparedWith(resolve(folder, name))).toThrow(
    expect.objectContaining({ name: "CannotCompare", message: expect.stringMatching(`^.*${reason.source}.*$`) }),
  );
});
