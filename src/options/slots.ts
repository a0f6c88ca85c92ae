import { facts, type OperationId } from "../../generated/facts.ts";
import { withoutPrototype } from "../withoutPrototype.ts";

/** The name of a pool of slots that calls in flight share. */
type Pool = (typeof facts)[OperationId]["parallel"]["pool"];

/** How many calls of a pool may be in flight, and the name under which the calls to one server are counted. */
export interface SlotLimit {
  readonly limit: number;
  readonly name: string;
}

/** The slots of each pool; a pool without an entry has no limit. */
export type Slots = Readonly<Partial<Record<Pool, SlotLimit>>>;

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
