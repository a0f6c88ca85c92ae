/** Some callers keep the promises of calls instead of their results. */
import { createServer } from "node:http";
import { listen } from "../../listen.ts";
import { settled } from "../../until.ts";
import { clientOf, inputs, successes } from "../calls.ts";
import { collect, heldMiB } from "../memory.ts";

const server = createServer((request, response) => {
  request.resume();
  // None of this text ends up in the result.
  request.on("end", () => response.end(successes.getDeliveryOptions.padEnd(2 ** 20)));
});
const market = clientOf(await listen(server));
const [item] = inputs.provideOrderDigitalCodes.items;

async function twoCalls(): Promise<{ readonly calls: readonly Promise<unknown>[] }> {
  const codes = Array.from({ length: 2_000 }, (_, key) => String(key).padEnd(200, "-"));
  const calls = [
    market.getDeliveryOptions(inputs.getDeliveryOptions),
    market.provideOrderDigitalCodes({ ...inputs.provideOrderDigitalCodes, items: [{ ...item, codes }] }),
  ];
  await Promise.all(calls);
  return { calls };
}

async function held(): Promise<number> {
  // The last chunk that a socket read is released a turn later.
  for (let turn = 0; turn < 3; turn += 1) {
    collect();
    await settled();
  }
  return heldMiB();
}

for (let time = 0; time < 5; time += 1) await twoCalls();
const before = await held();
const kept: unknown[] = [];
for (let time = 0; time < 16; time += 1) kept.push(await twoCalls());
const keptMiB = (await held()) - before;
server.close();
server.closeAllConnections();
console.log(JSON.stringify({ keptMiB, calls: kept.length }));
