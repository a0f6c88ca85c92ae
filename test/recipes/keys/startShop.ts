import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";

/** How a program of the shop is started. */
export interface Starting {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string | undefined;
}

/** Starts a program of the shop, with its times short. */
export function startShop(
  program: string,
  database: string,
  marketUrl: string,
  { args = [], env = {}, node = process.execPath }: Starting = {},
): ChildProcessWithoutNullStreams {
  const ids = { CAMPAIGN_ID: "1", BUSINESS_ID: "2", YANDEX_MARKET_API_KEY: "ACMA:pretend" };
  const hurry = { DEADLINE_MS: "400", PATIENCE_MS: "50", PAUSE_MS: "20" };
  const shop = spawn(node, [program, ...args], {
    env: { ...process.env, ...ids, ...hurry, SHOP_DB: database, MARKET_URL: marketUrl, ...env },
  });
  // What no one reads must not keep it waiting.
  shop.stdout.resume();
  shop.stderr.resume();
  return shop;
}

/** Kills it, and waits until it has ended. */
export async function stopShop(shop: ChildProcess): Promise<void> {
  const ended = once(shop, "exit");
  if (shop.kill("SIGKILL")) await ended;
}
