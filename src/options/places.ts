import { facts, type OperationId } from "../../generated/facts.ts";

/** The name of a pool of places that calls in flight share. */
type Pool = (typeof facts)[OperationId]["parallel"]["pool"];

/** How many calls of each pool may be in flight; a pool that is not named has no limit. */
export type Places = Readonly<Partial<Record<Pool, number>>>;

/** The limits that the caller asks for: none, one for every pool, or some by operation. */
export type Concurrency = false | number | Readonly<Partial<Record<OperationId, number>>>;

/** The places of each pool: what Market allows, or what the caller asks for. In a shared pool the smaller wins. */
export function placesFor(concurrency: Concurrency | undefined): Places {
  if (concurrency === false) return {};
  const places: Partial<Record<Pool, number>> = {};
  for (const { id, parallel } of Object.values(facts)) {
    const asked = typeof concurrency === "number" ? concurrency : concurrency?.[id];
    if (asked !== undefined) places[parallel.pool] = Math.min(places[parallel.pool] ?? Infinity, asked);
  }
  const documented = Object.values(facts).map(({ parallel }) => [parallel.pool, parallel.limit] as const);
  return { ...Object.fromEntries(documented), ...places };
}
