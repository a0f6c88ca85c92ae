/** Ways to write a description differently that change nothing of what it says. */
import { become, type Market, type Operation, operationsOf, type Schema, schemasOf } from "./schemas.ts";

type Rewriting = (market: Market, pick: <T>(all: readonly T[]) => T | undefined) => void;

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

function renamed(value: unknown, from: string, to: string): void {
  if (typeof value !== "object" || value === null) return;
  if ("$ref" in value && value.$ref === from) value.$ref = to;
  for (const item of Object.values(value)) renamed(item, from, to);
}

/** Picks one of those that fit, and does nothing where none does. */
const toOne =
  (fits: (schema: Schema) => boolean, write: (schema: Schema, market: Market) => void): Rewriting =>
  (market, pick) => {
    const schema = pick(schemasOf(market).filter(fits));
    if (schema) write(schema, market);
  };
const toOperation =
  (write: (operation: Operation, market: Market) => void): Rewriting =>
  (market, pick) => {
    const operation = pick(operationsOf(market));
    if (operation) write(operation, market);
  };
const isNullable = ({ nullable, type }: Schema): boolean => nullable === true && typeof type === "string";
function freshName(names: Record<string, unknown>): string {
  let number = 0;
  while (`Fresh${number}` in names) number += 1;
  return `Fresh${number}`;
}

export const rewritings: Readonly<Record<string, Rewriting>> = {
  "the order of keys": (market) => {
    Object.assign(market, reversed(market));
  },
  "the order of lists that have none": toOne(
    () => true,
    (schema) => {
      for (const keyword of ["enum", "required", "allOf"]) (schema[keyword] as unknown[] | undefined)?.reverse();
    },
  ),
  "the name of a schema": (market, pick) => {
    const { schemas } = market.components;
    const name = pick(Object.keys(schemas));
    const schema = name === undefined ? undefined : schemas[name];
    if (name === undefined || !schema) return;
    const next = freshName(schemas);
    schemas[next] = schema;
    Reflect.deleteProperty(schemas, name);
    renamed(market, `#/components/schemas/${name}`, `#/components/schemas/${next}`);
  },
  "a schema that becomes one of its own": toOne(
    ({ $ref }) => $ref === undefined,
    (schema, { components: { schemas } }) => {
      const name = freshName(schemas);
      schemas[name] = { ...schema };
      become(schema, { $ref: `#/components/schemas/${name}` });
    },
  ),
  "a schema alone in allOf": toOne(
    () => true,
    (schema) => become(schema, { allOf: [{ ...schema }] }),
  ),
  "a schema alone in oneOf": toOne(
    () => true,
    (schema) => become(schema, { oneOf: [{ ...schema }] }),
  ),
  "fields spread over allOf": toOne(
    ({ properties = {} }) => Object.keys(properties).length > 1,
    ({ properties = {}, required = [], ...schema }) => {
      const [first, ...others] = Object.entries(properties);
      if (!first) return;
      const members = [
        { properties: Object.fromEntries([first]) },
        { properties: Object.fromEntries(others), required },
      ];
      become(schema, { ...schema, allOf: [...(schema.allOf ?? []), ...members] });
    },
  ),
  "null as a type": toOne(isNullable, (schema) => {
    const { nullable: _, type, ...others } = schema;
    become(schema, { ...others, type: [String(type), "null"] });
  }),
  "null as a choice": toOne(isNullable, (schema) => {
    const { nullable: _, ...others } = schema;
    become(schema, { anyOf: [others, { type: "null" }] });
  }),
  "a bound that is excluded": toOne(
    ({ type, minimum }) => type === "integer" && minimum === 1,
    (schema) => void Object.assign(schema, { minimum: 0, exclusiveMinimum: true }),
  ),
  "what holds anyway": toOne(
    ({ type, additionalProperties }) => type === "object" && additionalProperties === undefined,
    (schema) => {
      Object.assign(schema, { additionalProperties: true, deprecated: false, nullable: schema.nullable ?? false });
    },
  ),
  "the type of what has fields": toOne(
    ({ type, properties }) => type === "object" && properties !== undefined,
    (schema) => {
      delete schema.type;
    },
  ),
  "parameters of the path": toOperation((operation, { paths }) => {
    const item: Record<string, unknown> | undefined = Object.values(paths).find((methods) =>
      Object.values(methods).includes(operation),
    );
    if (item) item["parameters"] = [item["parameters"] ?? [], operation.parameters.splice(0)].flat();
  }),
  "a charset": toOperation((operation) => {
    if (!operation["requestBody"]) return;
    const { content } = operation["requestBody"] as { content: Record<string, unknown> };
    const entries = Object.entries(content).map(([type, value]) => [`${type}; charset=UTF-8`, value]);
    operation["requestBody"] = { required: true, content: Object.fromEntries(entries) as unknown };
  }),
  "one quota for all plans": toOperation((operation) => {
    const { none, medium: _, ...config } = operation["x-resource-limit-config"];
    operation["x-resource-limit-config"] = { ...config, ...(none as object | undefined) };
  }),
};
