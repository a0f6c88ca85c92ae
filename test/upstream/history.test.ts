import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compared, fixtures, yaml } from "./compared.ts";

/** What happened, as group, place and kind. */
const history: Record<string, readonly string[]> = {
  "allof-reshuffled": [],
  "api-key-added": ["additions operation: security", "additions operation: scopes"],
  "code-removed": ["breaking request code: field"],
  "delivery-options-added": ["additions operation: operation"],
  "key-length": ["breaking request items[].codes[]: maxLength"],
  "keys-added": [
    "relaxing request code: required",
    "additions request code: deprecated",
    "additions request codes: field",
  ],
  "lists-may-be-null": ["breaking 200 instances: type", "relaxing 200 instances: minItems"],
  "lower-quota": ["breaking operation: quota"],
  "lower-quota-in-prose": ["breaking operation: quota"],
  "new-vat": ["additions 200 vat: enum"],
  "openapi-31": [],
  "operation-renamed": ["breaking operation: operationId", "breaking operation: method"],
  "parameters-moved": ["prose operation: url"],
  "prose-only": [
    "prose operation: tags",
    "prose operation: summary",
    "prose request code: description",
    "prose request code: example",
  ],
  "quota-moved": [],
  "schema-renamed": [],
  "sellers-told-otherwise": ["prose operation: x-responsible-team"],
  "status-required": ["relaxing 200 status: required", "relaxing 401 status: required"],
  "v2-added": ["breaking operation: url"],
};

const of = (name: string): [unknown, unknown] => [
  yaml(join(fixtures, name, "was.yaml")),
  yaml(join(fixtures, name, "now.yaml")),
];

it("every recorded change has an expected report", () => {
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(history).sort());
});

describe.each(Object.entries(history))("%s", (name, expected) => {
  it("is found and put into its group", () => {
    const [was, now] = of(name);
    const told = compared(was, now).map(({ group, path, kind }) => `${group} ${path}: ${kind}`);
    expect(told.sort()).toEqual([...expected].sort());
  });

  it("is found in the same places with both sides swapped", () => {
    const [was, now] = of(name);
    const there = compared(was, now).map(({ path, kind, ours, theirs }) => ({ path, kind, ours, theirs }));
    const back = compared(now, was).map(({ path, kind, ours, theirs }) => ({ path, kind, ours: theirs, theirs: ours }));
    expect(back).toEqual(expect.arrayContaining(there));
    expect(back).toHaveLength(there.length);
  });

  it("does not appear between a description and itself", () => {
    for (const one of of(name)) expect(compared(one, one)).toEqual([]);
  });
});
