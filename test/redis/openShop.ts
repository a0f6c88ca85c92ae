import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { OperationId } from "../../src/index.ts";
import type { WhenDown } from "../../src/redis/index.ts";
import type { Library } from "./openClient.ts";

/** What a shop is to do. */
export interface Plan {
  readonly name: string;
  readonly market: string;
  /** Without one, the shop keeps the quota by itself. */
  readonly redisPort?: number | undefined;
  readonly library?: Library;
  readonly whenDown?: WhenDown;
  /** What it calls in turn; delivery options otherwise. */
  readonly operations?: readonly OperationId[];
  readonly campaigns: readonly number[];
  /** Calls under way of each campaign, waiting ones included. */
  readonly callers: number;
  readonly concurrency?: number;
  /** `false`: the quota alone is shared. */
  readonly slots?: boolean;
  readonly timeout?: number;
  /** How many calls it makes; until it is stopped otherwise. */
  readonly calls?: number;
  /** Another quota than the documented one. */
  readonly quota?: { readonly requests: number; readonly windowMs: number } | undefined;
}

/** What has become of it. */
export interface Told {
  /** The offers it asked for with success. */
  readonly made: string[];
  /** How often, by code. */
  readonly failures: Record<string, number>;
}

/** A shop that is ready. */
export interface Shop {
  /** Lets it work. Resolves to what has become of it, or nothing if it was killed. */
  work(): Promise<Told | undefined>;
  /** Lets no further call begin, and aborts those under way. */
  stop(): void;
  kill(): void;
}

/** Compiled once by globalSetup.ts: compiling it at each start took as long as its work. */
const program = fileURLToPath(new URL("../../temp/shop.js", import.meta.url));

/** Opens a shop in a process of its own, and waits until it is ready. */
export async function openShop(plan: Plan): Promise<Shop> {
  const child = fork(program, { env: { ...process.env, PLAN: JSON.stringify(plan) } });
  const closed = once(child, "exit");
  await Promise.race([
    once(child, "message"),
    closed.then(() => {
      throw new Error("The shop did not open");
    }),
  ]);
  let told: Told | undefined;
  child.on("message", (message) => {
    told = message as Told;
  });
  return {
    async work() {
      child.send("work");
      await closed;
      return told;
    },
    stop() {
      if (child.connected) child.send("stop");
    },
    kill() {
      child.kill("SIGKILL");
    },
  };
}
