import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openDatabase } from "../../../docs/examples/keys/database.ts";
import { faults, openEnds } from "./faults.ts";
import { startShop, stopShop } from "./startShop.ts";
import { fill, memoryOf, numbered } from "./stockroom.ts";
import { openWorld } from "./world.ts";
import { settled, until } from "../../until.ts";

// The test has its own time.
const hour = 3_600_000;

/** A database that can be copied while the shop runs, and put back while it does not. */
export interface Copied {
  readonly database: string;
  save(): Promise<void>;
  restore(): Promise<void>;
}

/** What a trade came to. */
export interface Traded {
  /** What must not be; empty when all is well. */
  readonly found: readonly string[];
  readonly kills: number;
  readonly delivered: number;
}

/**
 * Lets a shop trade with a Market that loses its temper, while its processes, two at a time, are killed at random
 * moments, and then in peace until every order is where it belongs. A backup is made after a sixth of the kills and
 * restored after a half. Ends at the first thing that must not be. The programs are in a folder.
 */
export async function trade(programs: string, { database, save, restore }: Copied, kills: number): Promise<Traded> {
  const start = (program: string, args: readonly string[] = []) =>
    startShop(join(programs, `${program}.mjs`), database, market.url, { args });
  const running = new Set<ChildProcess>();
  const world = await openWorld(() => {
    // Now and then in the midst of a call, when Market has already made up its mind.
    const [shop] = running;
    if (world.next() < 0.05) shop?.kill("SIGKILL");
  });
  const { market, orders, next } = world;
  let stocked = 300 + 20 * kills;
  const stockroom = await openDatabase(database);
  await fill(stockroom, stocked);
  await stockroom.close();
  const found: string[] = [];
  let killed = 0;
  let forgotten = 0;

  async function look(): Promise<readonly string[]> {
    const beside = await openDatabase(database);
    const memory = await memoryOf(beside);
    await beside.close();
    found.push(...faults(market.calls, memory, stocked));
    return openEnds(market.calls, memory, orders, forgotten);
  }

  /** One process, from its start to its violent end. */
  async function live(): Promise<void> {
    const shop = start("shop");
    running.add(shop);
    const closed = once(shop, "close") as Promise<[number | null]>;
    let said = "";
    shop.stderr.on("data", (chunk: Buffer) => (said = String(chunk)));
    // Long enough for something to happen, however busy this machine is.
    const enough = world.heard + Math.floor(next() * 24);
    await until(() => world.heard >= enough || shop.exitCode !== null || shop.signalCode !== null, hour);
    await settled(Math.floor(next() * 500));
    shop.kill("SIGKILL");
    const [code] = await closed;
    running.delete(shop);
    killed += 1;
    if (code !== null) found.push(`a process ended by itself, with ${code}: ${said}`);
  }
  async function killUntil(count: number): Promise<void> {
    const lane = async (): Promise<void> => {
      while (killed + running.size < count && found.length === 0) await live();
    };
    await Promise.all([lane(), lane()]);
    await look();
  }

  /** Runs a program to its end, and gives its exit code. */
  async function run(program: string, args: readonly string[] = [], input = "", killAfter?: number): Promise<unknown> {
    const child = start(program, args);
    const closed = once(child, "close");
    child.stdin.end(input);
    await once(child.stdout, "data");
    if (killAfter !== undefined) {
      await settled(killAfter);
      child.kill("SIGKILL");
    }
    return (await closed)[0];
  }

  async function goBack(): Promise<void> {
    await restore();
    forgotten = orders.length;
    world.questions = "500";
    for (let more = 3; more > 0; more -= 1) await run("afterRestore", [], "", Math.floor(next() * 500));
    if ((await run("afterRestore")) !== 1) found.push("a restore came to its end though Market was not asked");
    if ((await run("shop")) !== 1) found.push("the shop started though a restore had not come to its end");
    world.questions = "200";
    if ((await run("afterRestore")) !== 0) found.push("a restore did not come to its end");
    world.questions = undefined;
    // What is set aside does not come back as new.
    const again = numbered(stocked);
    const fresh = numbered(20 * kills, "NEW");
    stocked += fresh.length;
    const half = fresh.length / 2;
    await run("addKeys", ["A"], [...again, ...fresh.slice(half)].join("\n"));
    await run("addKeys", ["B"], [...again, ...fresh.slice(0, half)].join("\r\n"));
  }

  try {
    await killUntil(Math.floor(kills / 6));
    await save();
    await killUntil(Math.floor(kills / 2));
    if (found.length === 0) await goBack();
    await killUntil(kills);
    world.calmDown();
    const shop = start("shop");
    running.add(shop);
    let open: readonly string[] = [];
    await until(async () => {
      open = await look();
      return found.length > 0 || open.length === 0 || shop.exitCode !== null;
    }, hour);
    found.push(...open);
    const delivered = orders.filter(({ status }) => status === "DELIVERED").length;
    return { found, kills: killed, delivered };
  } finally {
    await Promise.all([...running].map(stopShop));
    await market.stop();
  }
}
