import { type Call, calls, type Description, flatInput, inline, type Schema } from "./description.ts";

/** What the library copies of an input: the described fields and nothing else. */
type Shape = "int64" | "value" | { each: Shape } | { fields: Record<string, Shape> };

const periods = { minute: 60_000, hour: 3_600_000 };

function shapeOf(schema: Schema): Shape {
  if (schema.properties) {
    return { fields: Object.fromEntries(Object.entries(schema.properties).map(([key, item]) => [key, shapeOf(item)])) };
  }
  if (schema.items) return { each: shapeOf(schema.items) };
  return schema.format === "int64" ? "int64" : "value";
}

/** The documented quota of an operation; where sources differ, the lower. */
function quotaOf({ id, operation }: Call): Record<string, number> {
  const quotas = operation["x-quotas"].map(({ requests, per }) => ({ requests, windowMs: periods[per] }));
  const [lowest] = quotas.sort((one, other) => one.requests / one.windowMs - other.requests / other.windowMs);
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
    input: shapeOf(flatInput(description, call)),
  };
}

/** How many keys an element of digital codes may hold. */
function mostKeys(description: Description): number {
  const call = calls(description).find(({ id }) => id === "provideOrderDigitalCodes");
  const item = call && flatInput(description, call).properties?.["items"]?.items;
  const { maxItems } = item?.properties?.["codes"] ?? {};
  if (typeof maxItems !== "number") throw new Error("provideOrderDigitalCodes states no largest number of codes");
  return maxItems;
}

/** The facts of each operation that are no shape: where it goes, how often, whether it may be repeated. */
export function factsModule(description: Description): string {
  const facts = Object.fromEntries(calls(description).map((call) => [call.id, factsOf(description, call)]));
  const addresses = Object.fromEntries(calls(description).map(({ id, path }) => [id, path]));
  const quotas = Object.fromEntries(calls(description).map((call) => [call.id, quotaOf(call)]));
  const literal = (value: unknown): string => JSON.stringify(value, null, 2);
  return `/** What the description says of each operation beyond its shapes. */
export const facts = ${literal(facts)} as const;

/** The names of the operations, as Market documents them. */
export type OperationId = ${calls(description)
    .map(({ id }) => literal(id))
    .join(" | ")};

/** Where each operation stands beneath the base URL. */
export const addresses: Readonly<Record<OperationId, string>> = ${literal(addresses)};

/** How many calls each operation may make in a window of the server's clock. */
export const quotas: Readonly<Record<OperationId, { readonly requests: number; readonly windowMs: number }>> = ${literal(quotas)};

/** Bytes of a request body: refused above the one, warned of above the other. */
export const maxRequestBytes = ${literal(description["x-max-request-bytes"])} as const;

/** How many keys an element of provideOrderDigitalCodes may hold. */
export const mostKeys = ${mostKeys(description)};

/** Where the requests of Market's sellers go. */
export const productionUrl = ${literal(description.servers[0]?.url)};

/** The host of Market Yandex Go, which offers only the operations marked so. */
export const marketYandexGoHost = ${literal(description["x-yandex-go-host"])};
`;
}

/** The names of the examples of each operation's answers, with the status that each belongs to. */
export function examplesModule(description: Description): string {
  const byOperation = calls(description).map(({ id, operation }): [string, Record<string, number>] => {
    const named = Object.entries(inline(description, operation.responses)).flatMap(([status, { content }]) =>
      Object.keys(content["application/json"].examples ?? {}).map((name): [string, number] => [name, Number(status)]),
    );
    return [id, Object.fromEntries(named)];
  });
  const names = new Set(byOperation.flatMap(([, named]) => Object.keys(named)));
  return `import type { OperationId } from "./facts.ts";

/** The names of the examples. */
export type ExampleName = ${[...names].map((name) => JSON.stringify(name)).join(" | ")};

/** The named examples of each operation's answers, with their status. */
export const examples: Readonly<Record<OperationId, Readonly<Partial<Record<ExampleName, number>>>>> = ${JSON.stringify(Object.fromEntries(byOperation), null, 2)};
`;
}
