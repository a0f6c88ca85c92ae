import { facts, type OperationId } from "../../generated/facts.ts";

const periods = { minute: 60_000, hour: 3_600_000 };

/** A number of calls per window of the server's clock. */
export interface Quota {
  readonly requests: number;
  readonly windowMs: number;
}

/** The documented quota of each operation; where sources differ, the lower. */
export const quotas = Object.fromEntries(
  Object.values(facts).map(({ id, quota }) => [
    id,
    { requests: quota.requests, windowMs: periods[quota.per] } satisfies Quota,
  ]),
) as Record<OperationId, Quota>;
