/** An endless response must not fill memory before the cap takes effect. */
import { endlessBody } from "../behaviours.ts";
import { call, clientOf, failureOf } from "../calls.ts";
import { startFaultServer } from "../faultServer.ts";
import { growthDuring, residentMiB } from "../memory.ts";

const server = await startFaultServer(endlessBody());
const market = clientOf(server.url, { maxResponseBytes: 8 * 2 ** 20, retries: 0 });
let reason: unknown;
const grownMiB = await growthDuring(
  async () => ({ reason } = await failureOf(call(market, "verifyOrderEac"))),
  residentMiB,
  1,
);
await server.close();
console.log(JSON.stringify({ reason, sentMiB: server.bytesSent / 2 ** 20, grownMiB }));
