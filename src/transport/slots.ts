import type { facts, OperationId } from "../../generated/facts.ts";

/** The name of a pool of slots that calls in flight share. */
export type Pool = (typeof facts)[OperationId]["parallel"]["pool"];

/** How many calls of a pool may be in flight, and the name under which the calls to one server are counted. */
export interface SlotLimit {
  readonly limit: number;
  readonly name: string;
}

/** The slots of each pool; a pool without an entry has no limit. */
export type Slots = Readonly<Partial<Record<Pool, SlotLimit>>>;
