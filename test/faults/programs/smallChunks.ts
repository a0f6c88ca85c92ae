/** A body that arrives byte by byte must not take a hundred times its size. */
import { endlessBody } from "../behaviours.ts";
import { call, clientOf, failureOf } from "../calls.ts";
import { startFaultServer } from "../faultServer.ts";
import { growthDuring, heldMiB } from "../memory.ts";

const oneByteEach = Buffer.from("1\r\n \r\n".repeat(1_000));
const server = await startFaultServer(endlessBody(200, { "Transfer-Encoding": "chunked" }, oneByteEach));
const market = clientOf(server.url, { maxResponseBytes: 400_000, retries: 0, timeout: false });
let reason: unknown;
const grownMiB = await growthDuring(
  async () => ({ reason } = await failureOf(call(market, "verifyOrderEac"))),
  heldMiB,
  100,
);
await server.close();
console.log(JSON.stringify({ reason, grownMiB }));
