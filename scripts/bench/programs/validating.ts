/** One validator in its own process, compared with JSON.stringify of the same bodies. */
import { type Load, type LoadId, loads } from "../payloads/loads.ts";
import type { Order } from "../payloads/operations.ts";
import type { Validator } from "../validators/validator.ts";
import { answering } from "./answering.ts";

/** CPU microseconds for one body: wall-clock time would include everything else that runs here. */
export interface Checked {
  readonly validate: number;
  readonly stringify: number;
}

const [file = ""] = process.argv.slice(2);
const { validator } = (await import(file)) as { validator: Validator };
const order = { campaignId: 148203957, orderId: 59533171650 };

const texts = new Map<LoadId, string>();

/** Parsed anew each time: strings seen before keep their hash and would be cheaper than a user's. */
function fresh(id: LoadId, count: number): unknown[] {
  const text = texts.get(id) ?? JSON.stringify(loads[id].body());
  texts.set(id, text);
  return Array.from({ length: count }, () => JSON.parse(text) as unknown);
}

function validate(id: LoadId, body: unknown): boolean | Promise<boolean> {
  // The compiler cannot tell that operation and body belong together.
  const ask: (order: Order, body: never) => boolean | Promise<boolean> = validator[loads[id].operation];
  return ask(order, body as never);
}

async function timeEach(list: readonly unknown[], work: (body: unknown) => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (const body of list) {
    const done = work(body);
    // A synchronous validator is not awaited.
    if (done instanceof Promise) await done;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / list.length;
}

let kept: unknown;

answering({
  async right(id: LoadId) {
    const [good, bad] = fresh(id, 2);
    const { broken }: { broken: (body: never) => unknown } = loads[id] satisfies Load;
    broken(bad as never);
    return { good: await validate(id, good), bad: await validate(id, bad) };
  },
  async measure({ load: id, count }: { load: LoadId; count: number }): Promise<Checked> {
    const stringify = (): Promise<number> =>
      timeEach(fresh(id, count), (body) => {
        kept = JSON.stringify(body);
      });
    const check = (): Promise<number> => timeEach(fresh(id, count), (body) => validate(id, body));
    // In alternating order: the second finds the CPU as the first left it.
    if (Math.random() < 0.5) return { stringify: await stringify(), validate: await check() };
    const validated = await check();
    return { validate: validated, stringify: await stringify() };
  },
  kept: () => typeof kept,
});
