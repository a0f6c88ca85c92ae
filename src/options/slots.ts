import { facts, type OperationId } from "../../generated/facts.ts";
import type { Pool } from "../transport/limiter.ts";
import type { Settings } from "../transport/settings.ts";
import { withoutPrototype } from "../prototype.ts";

/** Limits on parallel requests: none, one for every pool, or one per operation. */
export type Concurrency = false | number | Readonly<Partial<Record<OperationId, number>>>;

/** The slots of each pool: `concurrency`, otherwise what Market allows. In a shared pool the smaller number wins. */
export function slotsFor(origin: string, concurrency: Concurrency | undefined): Settings["slots"] {
  if (concurrency === false) return withoutPrototype({});
  const limits: Partial<Record<Pool, number>> = withoutPrototype({});
  const perOperation: Exclude<Concurrency, number | false> = withoutPrototype(
    typeof concurrency === "object" ? concurrency : {},
  );
  for (const { id, parallel } of Object.values(facts)) {
    const limit = typeof concurrency === "number" ? concurrency : perOperation[id];
    if (limit !== undefined) limits[parallel.pool] = Math.min(limits[parallel.pool] ?? Infinity, limit);
  }
  return Object.fromEntries(
    Object.values(facts).map(({ parallel: { pool, limit } }) => [
      pool,
      { limit: limits[pool] ?? limit, name: `${origin} ${pool}` },
    ]),
  );
}
