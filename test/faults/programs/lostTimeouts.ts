/** Calls that stall while garbage is collected: each must end by its own timeout or deadline. */
import { startFaultServer } from "../faultServer.ts";
import { stallBeforeHeaders, stallInBody } from "../behaviours.ts";
import { call, clientOf } from "../calls.ts";

const server = await startFaultServer(
  ...Array.from({ length: 40 }, (_, index) => (index % 2 ? stallInBody() : stallBeforeHeaders)),
);
const collect = (globalThis as { gc?: () => void }).gc;
if (!collect) throw new Error("Run with --expose-gc");
const collecting = setInterval(collect, 10);
const { signal } = new AbortController();
const end = async (options: { timeout?: number | false; deadline?: number | false }): Promise<unknown> =>
  call(clientOf(server.url, { retries: 0, concurrency: false, ...options }), "getDeliveryOptions", { signal }).catch(
    (error: unknown) => (error as { code: string; phase: string }).code,
  );
const work = Array.from({ length: 20 }, (_, index) =>
  end(index % 2 ? { timeout: 300 } : { timeout: false, deadline: 300 }),
);
const aborted = Array.from({ length: 20 }, async () => {
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort();
  }, 300);
  const options = { signal: controller.signal };
  return call(
    clientOf(server.url, { retries: 0, concurrency: false, timeout: false, deadline: false }),
    "getDeliveryOptions",
    options,
  ).catch((error: unknown) => (error as { code: string }).code);
});
const late = new Promise((resolve) => setTimeout(resolve, 5_000, ["late"]));
const ends = await Promise.race([Promise.all([...work, ...aborted]), late]);
clearInterval(collecting);
process.stdout.write(JSON.stringify(ends));
process.exit();
