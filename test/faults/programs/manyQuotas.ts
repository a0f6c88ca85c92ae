/** Anything kept for a campaign would stay as long as the limiter. */
import { facts, quotas } from "../../../generated/facts.ts";
import { quotaLimiter } from "../../../src/index.ts";
import { heldMiB } from "../memory.ts";

const operation = facts.verifyOrderEac.id;
const { requests: limit, windowMs } = quotas[operation];
const realNow = performance.now.bind(performance);
const begun = Date.now();
let passed = 0;
performance.now = () => realNow() + passed;
const limiter = quotaLimiter();
const { signal } = new AbortController();
const pool = { pool: "campaign", parallel: 4, concurrency: 4, attemptMs: 15_000 } as const;

async function windowOf(campaigns: number, first: number): Promise<void> {
  for (let campaignId = first; campaignId < first + campaigns; campaignId += 1) {
    await limiter.acquire({ campaignId, operation, ...pool, signal, msLeft: Infinity });
    const date = new Date(begun + passed);
    const until = new Date((Math.floor(date.getTime() / windowMs) + 1) * windowMs);
    limiter.observe({
      ...{ campaignId, operation, status: 200, date, durationMs: 1 },
      rateLimit: { limit, remaining: limit - 1, until },
    });
  }
  passed += windowMs;
}

await windowOf(400, 1);
const before = heldMiB();
for (let round = 1; round <= 100; round += 1) await windowOf(400, 1 + 400 * round);
console.log(JSON.stringify({ grownMiB: heldMiB() - before }));
await limiter.acquire({ campaignId: 1, operation, ...pool, signal, msLeft: Infinity });
