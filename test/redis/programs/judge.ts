/**
 * Forty clients in eight processes that share a Redis, tried by hand against the enforcing Market:
 *
 * npx esbuild test/redis/programs/judge.ts --bundle --packages=external --platform=node --format=esm --outfile=temp/judge.js
 * node temp/judge.js steady|killed|timeouts|distant|restarted|full|saturated [SECONDS] [LIBRARY]
 *
 * The distance to Redis is a proxy in front of it. Prints what was refused and how long calls waited for their turn.
 */
import { fork, type ChildProcess } from "node:child_process";
import { connect, createServer } from "node:net";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createClient, isMarketError, type OperationId } from "../../../src/index.ts";
import { redisLimiter } from "../../../src/redis/index.ts";
import { listen } from "../../listen.ts";
import { startEnforcingMarket } from "../enforcingMarket.ts";
import { type Library, openClient } from "../openClient.ts";
import { startRedis } from "../startRedis.ts";

type Client = ReturnType<typeof createClient>;
interface Work {
  readonly market: string;
  readonly redisPort: number;
  readonly library: Library;
  readonly seconds: number;
  /** Calls a minute of this process, by what is called. */
  readonly options: number;
  readonly orders: number;
  readonly timeout: number;
}
interface Done {
  readonly waits: Record<string, number[]>;
  readonly failures: Record<string, number>;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const clientsPerProcess = 5;
const processes = 8;

async function work(plan: Work): Promise<Done> {
  const done: Done = { waits: {}, failures: {} };
  const asked = new Map<string, number>();
  const stores = await Promise.all(
    Array.from({ length: clientsPerProcess }, () => openClient(plan.redisPort, plan.library)),
  );
  const clients = stores.map((client) => {
    const limiter = redisLimiter({ client });
    return createClient({
      apiKey: "any",
      campaignId: 1,
      baseUrl: plan.market,
      limiter,
      responses: "off",
      timeout: plan.timeout,
    });
  });
  let orderId = process.pid * 100_000;
  const call = async (client: Client, operation: OperationId): Promise<void> => {
    orderId += 1;
    const name = String(orderId);
    asked.set(name, performance.now());
    const on = {
      request: () => {
        const since = asked.get(name);
        if (since !== undefined) (done.waits[operation] ??= []).push(performance.now() - since);
        asked.delete(name);
      },
    };
    const own = client.withOptions({ on });
    try {
      if (operation === "verifyOrderEac") await own.verifyOrderEac({ orderId, code: "1234" });
      else if (operation === "provideOrderItemIdentifiers")
        await own.provideOrderItemIdentifiers({
          orderId,
          items: [{ id: 1, instances: [{ uin: "1234567890123456" }] }],
        });
      else
        await own.getDeliveryOptions({
          items: [{ offerId: name, count: 1 }],
          courierDelivery: { fullAddress: "a" },
        });
    } catch (error) {
      const code = isMarketError(error) ? error.code : String(error);
      done.failures[code] = (done.failures[code] ?? 0) + 1;
    }
  };
  const end = performance.now() + plan.seconds * 1_000;
  const at = async (perMinute: number, operations: readonly OperationId[]): Promise<void> => {
    const calls: Promise<void>[] = [];
    for (let number = 0; ; number += 1) {
      await sleep((-Math.log(1 - Math.random()) * 60_000) / perMinute);
      if (performance.now() > end) break;
      const client = clients[Math.floor(Math.random() * clients.length)];
      const operation = operations[number % operations.length];
      if (client && operation) calls.push(call(client, operation));
    }
    await Promise.all(calls);
  };
  await Promise.all([
    ...(plan.options > 0 ? [at(plan.options, ["getDeliveryOptions"])] : []),
    ...(plan.orders > 0 ? [at(plan.orders, ["verifyOrderEac", "provideOrderItemIdentifiers"])] : []),
  ]);
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
  const redisPort = scenario === "distant" ? await distance(redis.port, 25) : redis.port;
  const children: ChildProcess[] = [];
  const begun = Date.now();
  const all = Array.from({ length: processes }, async () => {
    const child = fork(fileURLToPath(import.meta.url), {
      execArgv: process.execArgv,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    children.push(child);
    const plan: Work = {
      ...{ market: market.url, redisPort, library, seconds },
      ...{ options: (saturated ? 1_200 : 450) / processes, orders: saturated ? 0 : 180 / processes },
      timeout: scenario === "timeouts" ? 2_000 : 15_000,
    };
    child.send(plan);
    const told = await Promise.race([once(child, "message"), once(child, "exit").then(() => [])]);
    return told[0] as Done | undefined;
  });
  if (scenario === "killed") {
    await sleep(seconds * 500);
    console.log(`killed after ${Date.now() - begun} ms`);
    for (const child of children.slice(0, processes / 2)) child.kill("SIGKILL");
  }
  if (scenario === "restarted") {
    await sleep(seconds * 300);
    await redis.stop();
    console.log(`stopped after ${Date.now() - begun} ms`);
    await sleep(seconds * 200);
    redis = await startRedis(redis.port);
    console.log(`started after ${Date.now() - begun} ms`);
  }
  if (scenario === "full") {
    await sleep(seconds * 300);
    await redis.ask("config", "set", "maxmemory", "1");
    console.log(`full after ${Date.now() - begun} ms`);
    await sleep(seconds * 300);
    await redis.ask("config", "set", "maxmemory", "0");
    console.log(`not full after ${Date.now() - begun} ms`);
  }
  const told = (await Promise.all(all)).filter((one) => one !== undefined);
  const operations = [...new Set(told.flatMap(({ waits }) => Object.keys(waits)))];
  const seconds2 = (ms = 0): string => `${(ms / 1_000).toFixed(2)} s`;
  for (const operation of operations) {
    const waits = told.flatMap((one) => one.waits[operation] ?? []).sort((one, other) => one - other);
    const at = (share: number): string => seconds2(waits[Math.floor(share * (waits.length - 1))]);
    console.log(operation, waits.length, "calls; waited p50", at(0.5), "p95", at(0.95), "p99", at(0.99), "max", at(1));
  }
  const refusals = market.refusals.map(({ kind, at }) => `${kind}@${at - begun}`);
  console.log("420:", refusals.length, "of", refusals.length + market.offers.length, refusals.slice(0, 30).join(" "));
  console.log(
    "failures:",
    JSON.stringify(told.map(({ failures }) => failures).filter((one) => Object.keys(one).length)),
  );
  console.log("windows:", [...(market.windows.get("1")?.values() ?? [])].join(", "));
  if (scenario === "killed") {
    const perFive = new Map<number, number>();
    for (const at of market.acceptedAt) {
      const five = Math.floor((at - begun) / 5_000);
      perFive.set(five, (perFive.get(five) ?? 0) + 1);
    }
    console.log("accepted per 5 s:", [...perFive.values()].join(" "));
  }
  const stats = await redis.ask("info", "commandstats");
  console.log(
    "scripts:",
    stats
      .join()
      .match(/cmdstat_eval(sha)?:calls=\d+/g)
      ?.join(" "),
  );
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
