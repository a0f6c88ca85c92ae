import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";

type Shop = ChildProcessByStdio<null, Readable, Readable>;

/** Starts a process of the shop, with its times short. */
export function startShop(
  program: string,
  database: string,
  marketUrl: string,
  env: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Shop {
  const ids = { CAMPAIGN_ID: "1", BUSINESS_ID: "2", YANDEX_MARKET_API_KEY: "ACMA:pretend" };
  const hurry = { DEADLINE_MS: "400", PATIENCE_MS: "50", PAUSE_MS: "20" };
  return spawn(node, [program], {
    env: { ...process.env, ...ids, ...hurry, SHOP_DB: database, MARKET_URL: marketUrl, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
