import { facts, type OperationId } from "../../generated/facts.ts";
import type { Pool, Slots } from "../transport/slots.ts";
import { withoutPrototype } from "../prototype.ts";

/** Limits on parallel requests: none, one for every pool, or one per operation. */
export type Concurrency = false | number | Readonly<Partial<Record<OperationId, number>>>;

/** The slots of each pool: `concurrency`, otherwise what Market allows. In a shared pool the smaller number wins. */
export function slotsFor(origin: string, concurrency: Concurrency | undefined): Slots {
  if (concurrency === false) return withoutPrototype({});
  const asked: Partial<Record<Pool, number>> = withoutPrototype({});
  const given: Exclude<Concurrency, number | false> = withoutPrototype(
    typeof concurrency === "object" ? concurrency : {},
  );
  for (const { id, parallel } of Object.values(facts)) {
    const limit = typeof concurrency === "number" ? concurrency : given[id];
    if (limit !== undefined) asked[parallel.pool] = Math.min(asked[parallel.pool] ?? Infinity, limit);
  }
  return Object.fromEntries(
    Object.values(facts).map(({ parallel: { pool, limit } }) => [
      pool,
      { limit: asked[pool] ?? limit, name: `${origin} ${pool}` },
    ]),
  );
}
