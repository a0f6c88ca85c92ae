// Timeouts during constant garbage collection: whatever only a signal or a request refers to is lost, and the call hangs
// forever (Node 20, 22 and 24 each in their own way).
import { createClient, isTimeoutError } from "yandex-market-orders";

const { stubborn } = JSON.parse(process.argv[2]);
let garbage = {};
const gone = new WeakRef(garbage);
garbage = undefined;
const collector = setInterval(globalThis.gc, 10);
const market = createClient({ apiKey: "ACMA:matrix", campaignId: 1, concurrency: false, retries: 0 });

const started = performance.now();
let open = 0;
const failures = [];
const calls = ["/silent", "/stalled"].flatMap((path) =>
  [{ timeout: 1500 }, { timeout: false, deadline: 1500 }].flatMap((limits) =>
    Array.from({ length: 8 }, () => {
      open += 1;
      const call = market.withOptions({ baseUrl: stubborn + path, ...limits });
      return call.verifyOrderEac({ orderId: 1, code: "1" }).catch((error) => {
        open -= 1;
        failures.push(error);
      });
    }),
  ),
);
let impatience;
const patience = new Promise((resolve) => (impatience = setTimeout(resolve, 15_000)));
await Promise.race([Promise.all(calls), patience]);
clearTimeout(impatience);
clearInterval(collector);

if (open > 0) throw new Error(`${open} of ${calls.length} timeouts never fired`);
if (gone.deref() !== undefined) throw new Error("nothing was garbage-collected");
const expected = { request: "unknown", body: "accepted" };
const strange = failures.find((error) => !isTimeoutError(error) || error.outcome !== expected[error.phase]);
if (strange !== undefined) throw new Error("not the expected timeout", { cause: strange });
const phases = new Set(failures.map(({ phase }) => phase));
if ([...phases].sort().join() !== "body,request") throw new Error(`timeouts in the phases ${[...phases].join()}`);
const tookMs = Math.round(performance.now() - started);
if (tookMs > 10_000) throw new Error(`timeouts of 1500 ms took ${tookMs} ms`);
console.log("matrix: all checks passed");
