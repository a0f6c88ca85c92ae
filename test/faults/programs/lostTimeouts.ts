/** Calls that stall while garbage is collected: each must end by its own timeout or deadline. */
import type { ClientOptions } from "../../../src/index.ts";
import { type FaultServer, startFaultServer } from "../faultServer.ts";
import { stallBeforeHeaders, stallInBody } from "../behaviours.ts";
import { call, clientOf } from "../calls.ts";
import { collect } from "../memory.ts";

const collecting = setInterval(collect, 10);
const script = Array.from({ length: 20 }, (_, index) => (index % 2 ? stallInBody() : stallBeforeHeaders));
const servers = [await startFaultServer(...script), await startFaultServer(...script)] as const;
const endOf = (server: FaultServer, options: ClientOptions, signal: AbortSignal): Promise<unknown> =>
  call(clientOf(server.url, { retries: 0, concurrency: false, ...options }), "getDeliveryOptions", { signal }).catch(
    (error: unknown) => (error as { code: string }).code,
  );

const { signal } = new AbortController();
const late = script.map((_, index) =>
  endOf(servers[0], index % 2 ? { timeout: 300 } : { timeout: false, deadline: 300 }, signal),
);

const controllers = script.map(() => new AbortController());
let silences = 0;
servers[1].onSilence = () => {
  silences += 1;
  if (silences < script.length) return;
  collect();
  for (const controller of controllers) controller.abort();
};
const aborted = controllers.map((controller) =>
  endOf(servers[1], { timeout: false, deadline: false }, controller.signal),
);

// A lost one never ends, and the test with it.
const ends = await Promise.all([...late, ...aborted]);
clearInterval(collecting);
process.stdout.write(JSON.stringify(ends));
process.exit();
