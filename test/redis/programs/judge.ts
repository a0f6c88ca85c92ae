/**
 * Forty clients in eight processes that share a Redis, tried by hand against the enforcing Market:
 *
 * npx esbuild test/redis/programs/judge.ts --bundle --packages=external --platform=node --format=esm --outfile=temp/judge.js
 * node temp/judge.js steady|killed|timeouts|distant|restarted|full|saturated [SECONDS] [LIBRARY]
 *
 * The distance to Redis is a proxy in front of it. Prints what was refused and how long calls waited for their turn.
 */
import { fork } from "node:child_process";
import { connect, createServer } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isMarketError, type OperationId } from "../../../src/index.ts";
import { redisLimiter } from "../../../src/redis/index.ts";
import { call, clientOf } from "../../faults/calls.ts";
import { listen } from "../../listen.ts";
import { startEnforcingMarket } from "../enforcingMarket.ts";
import { type Library, openClient } from "../openClient.ts";
import { startRedis } from "../startRedis.ts";

/** What a process is to do. */
interface Work {
  readonly market: string;
  readonly redisPort: number;
  readonly library: Library;
  readonly seconds: number;
  readonly timeout: number;
  /** What is called in turn, and how often a minute. */
  readonly calls: readonly (readonly [perMinute: number, ...operations: OperationId[]])[];
}

/** What came of it. */
interface Done {
  readonly waits: Partial<Record<OperationId, number[]>>;
  readonly failures: Record<string, number>;
}

const clientsPerProcess = 5;
const processes = 8;

async function work({ market, redisPort, library, seconds, timeout, calls }: Work): Promise<Done> {
  const done: Done = { waits: {}, failures: {} };
  const stores = await Promise.all(Array.from({ length: clientsPerProcess }, () => openClient(redisPort, library)));
  const clients = stores.map((client) =>
    clientOf(market, { limiter: redisLimiter({ client }), responses: "off", timeout }),
  );
  const callOnce = async (client: ReturnType<typeof clientOf>, operation: OperationId): Promise<void> => {
    const asked = performance.now();
    const request = ({ attempt }: { readonly attempt: number }): void => {
      if (attempt === 1) (done.waits[operation] ??= []).push(performance.now() - asked);
    };
    try {
      await call(client.withOptions({ on: { request } }), operation);
    } catch (error) {
      const code = isMarketError(error) ? error.code : String(error);
      done.failures[code] = (done.failures[code] ?? 0) + 1;
    }
  };
  const end = performance.now() + seconds * 1_000;
  const lanes = calls.map(async ([perMinute, ...operations]) => {
    const made: Promise<void>[] = [];
    for (;;) {
      await sleep((-Math.log(1 - Math.random()) * 60_000) / perMinute);
      if (performance.now() > end) break;
      const client = clients[Math.floor(Math.random() * clients.length)];
      const operation = operations[made.length % operations.length];
      if (client && operation) made.push(callOnce(client, operation));
    }
    await Promise.all(made);
  });
  await Promise.all(lanes);
  return done;
}

/** A way to the port that takes so long in each direction. */
async function distance(port: number, ms: number): Promise<number> {
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (chunk) => void setTimeout(() => to.write(chunk), ms));
      from.on("close", () => to.destroy());
      from.on("error", () => undefined);
    }
  });
  const url = await listen(server);
  server.unref();
  return Number(new URL(url).port);
}

async function main(scenario: string, seconds: number, library: Library): Promise<void> {
  const saturated = scenario === "saturated";
  const late = (): boolean => scenario === "timeouts" && Math.random() < 0.1;
  const latencyMs = (): number => (late() ? 4_000 : saturated ? 100 : 500 + Math.random() * 1_000);
  const market = await startEnforcingMarket({ requests: 1_000, windowMs: 60_000, latencyMs });
  let redis = await startRedis();
  const options = [(saturated ? 1_200 : 450) / processes, "getDeliveryOptions"] as const;
  const orders = [180 / processes, "verifyOrderEac", "provideOrderItemIdentifiers"] as const;
  const plan: Work = {
    ...{ market: market.url, library, seconds, calls: saturated ? [options] : [options, orders] },
    redisPort: scenario === "distant" ? await distance(redis.port, 25) : redis.port,
    timeout: scenario === "timeouts" ? 2_000 : 15_000,
  };
  const children = Array.from({ length: processes }, () => fork(fileURLToPath(import.meta.url)));
  const all = children.map(async (child) => {
    child.send(plan);
    const [done] = await Promise.race([once(child, "message"), once(child, "exit").then(() => [])]);
    return done as Done | undefined;
  });

  const begun = Date.now();
  /** Lets a share of the time pass, and says what happens then. */
  const at = async (share: number, what: string): Promise<void> => {
    await sleep(begun + share * seconds * 1_000 - Date.now());
    console.log(`${what} after ${Date.now() - begun} ms`);
  };
  const incidents: Record<string, () => Promise<void>> = {
    async killed() {
      await at(0.5, "killed");
      for (const child of children.slice(0, processes / 2)) child.kill("SIGKILL");
    },
    async restarted() {
      await at(0.3, "stopped");
      await redis.stop();
      await at(0.5, "started");
      redis = await startRedis(redis.port);
    },
    async full() {
      await at(0.3, "full");
      await redis.ask("config", "set", "maxmemory", "1");
      await at(0.6, "not full");
      await redis.ask("config", "set", "maxmemory", "0");
    },
  };
  await incidents[scenario]?.();

  const done = (await Promise.all(all)).filter((one) => one !== undefined);
  for (const operation of ["getDeliveryOptions", "verifyOrderEac", "provideOrderItemIdentifiers"] as const) {
    const waits = done.flatMap((one) => one.waits[operation] ?? []).sort((one, other) => one - other);
    const shares = [0.5, 0.95, 0.99, 1].map((share) => {
      const ms = waits[Math.floor(share * (waits.length - 1))] ?? 0;
      return `${share * 100} % at most ${(ms / 1_000).toFixed(2)} s`;
    });
    console.log(operation, waits.length, "calls; waited", shares.join(", "));
  }
  const refusals = market.refusals.map((refusal) => `${refusal.kind}@${refusal.at - begun}`);
  console.log("420:", refusals.length, "of", refusals.length + market.offers.length, refusals.slice(0, 30).join(" "));
  console.log("failures:", JSON.stringify(done.map(({ failures }) => failures)));
  console.log("windows:", [...market.windows.values()].flatMap((counts) => [...counts.values()]).join(", "));
  await redis.stop();
  await market.close();
  process.exit();
}

if (process.send) {
  const [plan] = (await once(process, "message")) as [Work];
  process.send(await work(plan), () => process.exit());
} else {
  const [scenario = "steady", seconds = "120", library = "ioredis"] = process.argv.slice(2);
  await main(scenario, Number(seconds), library as Library);
}
