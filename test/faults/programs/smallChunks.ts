// Run by processes.test.ts with --expose-gc: a body that arrives byte by byte must not take a hundred times its size.
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { createClient } from "../../../src/index.ts";
import { overWire } from "../../wire.ts";

const bytes = 400_000;
const block = Buffer.from("1\r\n \r\n".repeat(1_000));
const server = createServer((socket) => {
  socket.on("error", () => undefined);
  socket.once("data", () => {
    socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    const send = (): void => {
      while (!socket.destroyed && socket.write(block));
    };
    socket.on("drain", send);
    send();
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const market = createClient(
  overWire({ apiKey: "k", campaignId: 1, baseUrl, maxResponseBytes: bytes, retries: 0, timeout: false }),
);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
let peak = before;
const watch = setInterval(() => {
  globalThis.gc?.();
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}, 100);
const error: unknown = await market.verifyOrderEac({ orderId: 1, code: "1" }).catch((thrown: unknown) => thrown);
clearInterval(watch);
server.close();
const { reason } = error as { reason: string };
console.log(JSON.stringify({ reason, grownMiB: Math.round((peak - before) / 1024 / 1024) }));
