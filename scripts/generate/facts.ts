import {
  byOperation,
  type Call,
  calls,
  type Description,
  inline,
  pathParameters,
  type Quota,
  type Schema,
  success,
} from "./description.ts";
import { flatInput } from "./inputSchema.ts";
import { mapValues } from "./mapValues.ts";

/** The fields that the library copies from an input: the described ones and nothing else. */
type Shape = "int64" | "value" | { each: Shape } | { fields: Record<string, Shape> };

const literal = (value: unknown): string => JSON.stringify(value, null, 2);
const anyOf = new Intl.ListFormat("en", { type: "disjunction" });
const periods = { minute: 60_000, hour: 3_600_000 };

function shapeOf(schema: Schema): Shape {
  if (schema.properties) return { fields: mapValues(schema.properties, shapeOf) };
  if (schema.items) return { each: shapeOf(schema.items) };
  return schema.format === "int64" ? "int64" : "value";
}

/** The documented quota of an operation; the lowest where sources differ. */
export function lowestQuota({ id, operation }: Call): Quota {
  const [lowest] = [...operation["x-quotas"]].sort(
    (one, other) => one.requests / periods[one.per] - other.requests / periods[other.per],
  );
  if (!lowest) throw new Error(`${id} states no quota`);
  return lowest;
}

function factsOf(description: Description, call: Call): Record<string, unknown> {
  const { operation } = call;
  return {
    id: call.id,
    method: call.method,
    parallel: { pool: operation["x-parallel"].pool, limit: operation["x-parallel"].limit },
    repeatable: operation["x-repeatable"].afterUnknownOutcome,
    marketYandexGo: operation["x-market-yandex-go"],
    hasResult: "result" in (success(description, call).properties ?? {}),
    input: shapeOf(flatInput(description, call)),
  };
}

/** The schema of a field of an input; the names of the fields lead to it, through lists. */
function fieldOf(description: Description, operation: string, ...names: string[]): Schema {
  const call = calls(description).find(({ id }) => id === operation);
  const found = names.reduce<Schema | undefined>(
    (schema, name) => (schema?.items ?? schema)?.properties?.[name],
    call && flatInput(description, call),
  );
  if (!found) throw new Error(`${operation} has no ${names.join("[].")}`);
  return found;
}

/** The fields of an instance that identify its unit: those that do not belong to another one; also as a text. */
function unitIdentifiers(description: Description): { names: string[]; text: string } {
  const fields = fieldOf(description, "provideOrderItemIdentifiers", "items", "instances").items?.properties ?? {};
  const stray = Object.entries(fields).find(
    ([, { "x-belongs-to": other }]) => other !== undefined && !(other in fields),
  );
  if (stray) throw new Error(`x-belongs-to of ${stray[0]} names no field beside it`);
  const names = Object.keys(fields).filter((name) => fields[name]?.["x-belongs-to"] === undefined);
  const told = names.map((name) => {
    const beside = Object.keys(fields).filter((other) => fields[other]?.["x-belongs-to"] === name);
    return beside.length > 0 ? `${name} (with ${beside.join(" and ")})` : name;
  });
  return { names, text: anyOf.format(told) };
}

/** What people write instead of each field's name, in lower case and without punctuation. */
function aliasesIn(schema: Schema, found: Record<string, string[]> = {}): Record<string, string[]> {
  for (const [name, field] of Object.entries((schema.items ?? schema).properties ?? {})) {
    const aliases = (field["x-aliases"] ?? []).map((alias) => alias.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase());
    if (aliases.length > 0) found[name] = [...new Set([...(found[name] ?? []), ...aliases])];
    aliasesIn(field, found);
  }
  return found;
}

/** The largest value that a schema allows, by a keyword like `maxItems`. */
function most(schema: Schema | undefined, keyword: string): number {
  const limit = schema?.[keyword];
  if (typeof limit !== "number") throw new Error(`generated/facts.ts needs a ${keyword} that the description lacks`);
  return limit;
}

/** The facts of each operation besides its schemas, such as its address, quota and whether it may be repeated. */
export function factsModule(description: Description): string {
  const facts = byOperation(description, (call) => factsOf(description, call));
  const addresses = byOperation(description, ({ path }) => path);
  const quotas = byOperation(description, (call) => {
    const { requests, per } = lowestQuota(call);
    return { requests, windowMs: periods[per] };
  });
  const keys = fieldOf(description, "provideOrderDigitalCodes", "items", "codes");
  const integration = description.components.parameters["MarketIntegration"]?.schema;
  const scopes = byOperation(description, ({ operation }) => anyOf.format(operation["x-scopes"]));
  const aliases = calls(description).reduce((found, call) => aliasesIn(flatInput(description, call), found), {});
  const identifiers = unitIdentifiers(description);
  return `/** What the description states about each operation besides its schemas. */
export const facts = ${literal(facts)} as const;

/** The names of the operations, as Market documents them. */
export type OperationId = ${Object.keys(facts).map(literal).join(" | ")};

/** The path of each operation under the base URL. */
export const addresses: Readonly<Record<OperationId, string>> = ${literal(addresses)};

/** How many calls of each operation Market allows in a window of its own clock. */
export const quotas: Readonly<Record<OperationId, { readonly requests: number; readonly windowMs: number }>> = ${literal(quotas)};

/** The scopes of a token that each operation takes, in words. */
export const scopes: Readonly<Record<OperationId, string>> = ${literal(scopes)};

/** Limits on the bytes of a request body: a larger one is refused, or warned about. */
export const maxRequestBytes = ${literal(description["x-max-request-bytes"])} as const;

/** The most keys that an element of provideOrderDigitalCodes may have. */
export const mostKeys = ${most(keys, "maxItems")};

/** The most characters of X-Market-Integration. */
export const maxIntegrationLength = ${most(integration, "maxLength")};

/** The fields of an instance of provideOrderItemIdentifiers each of which identifies a unit. */
export const unitIdentifiers = ${literal(identifiers.names)} as const;

/** The same fields in a sentence, each with those that belong to it. */
export const unitIdentifiersText = ${literal(identifiers.text)};

/** What people write instead of a field's name, mostly collected from public programs. */
export const aliases: Readonly<Record<string, readonly string[]>> = ${literal(aliases)};

/** The base URL of Market's API. */
export const productionUrl = ${literal(description.servers[0]?.url)};

/** The host of Market Yandex Go, which offers only some of the operations. */
export const marketYandexGoHost = ${literal(description["x-yandex-go-host"])};
`;
}

/** The named response examples of each operation, with the status of each, and its path. */
export function examplesModule(description: Description): string {
  const examples = byOperation(description, ({ operation }) => {
    const named = Object.entries(inline(description, operation.responses)).flatMap(([status, { content }]) =>
      Object.keys(content["application/json"].examples ?? {}).map((name) => [name, Number(status)] as const),
    );
    return Object.fromEntries(named);
  });
  const paths = byOperation(description, (call) =>
    pathParameters(description, call).reduce(
      (path, { name, example }) => path.replace(`{${name}}`, String(example)),
      call.path,
    ),
  );
  const names = new Set(Object.values(examples).flatMap(Object.keys));
  return `import type { OperationId } from "./facts.ts";

/** The names of the response examples. */
export type ExampleName = ${[...names].map(literal).join(" | ")};

/** The named response examples of each operation, with their status. */
export const examples: Readonly<Record<OperationId, Readonly<Partial<Record<ExampleName, number>>>>> = ${literal(examples)};

/** The path of each operation, with ids in it. */
export const examplePaths: Readonly<Record<OperationId, string>> = ${literal(paths)};
`;
}
