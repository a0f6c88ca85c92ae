// Run by processes.test.ts with --expose-gc: an endless response must not fill memory before the cap takes effect.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "../../../src/index.ts";
import { overWire } from "../../wire.ts";

const mebibyte = 1024 * 1024;
const chunk = Buffer.alloc(mebibyte, " ");
let sent = 0;
const server = createServer((request, response) => {
  request.resume();
  const more = (): void => {
    if (response.destroyed || sent >= 512) return;
    sent += 1;
    response.write(chunk, more);
  };
  more();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const market = createClient(
  overWire({ apiKey: "k", campaignId: 1, baseUrl, maxResponseBytes: 8 * mebibyte, retries: 0 }),
);
globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 1);
const error: unknown = await market.verifyOrderEac({ orderId: 1, code: "1" }).catch((thrown: unknown) => thrown);
clearInterval(watch);
server.close();
server.closeAllConnections();
const { reason } = error as { reason: string };
console.log(JSON.stringify({ reason, sentMiB: sent, grownMiB: Math.round((peak - before) / mebibyte) }));
