/** What a call costs with bodies of any size, over a fetch that answers at once. */
import { bodies } from "../payloads/bodies.ts";
import type { Growing } from "../payloads/growing.ts";
import type { Validator } from "../validators/validator.ts";
import { answering } from "./answering.ts";

const [file = ""] = process.argv.slice(2);
const { validator } = (await import(file)) as { validator: Validator };
const order = { campaignId: 148203957, orderId: 59533171650 };

const calls: Record<Growing, (size: number) => { text: string; call: (body: never) => unknown }> = {
  keys: (size) => ({
    text: JSON.stringify(bodies.keys(size, 30)),
    call: (body) => validator.provideOrderDigitalCodes(order, body),
  }),
  "elements with 50 keys": (size) => ({
    text: JSON.stringify(bodies.keys(50 * size, 30, size)),
    call: (body) => validator.provideOrderDigitalCodes(order, body),
  }),
  identifiers: (size) => ({
    text: JSON.stringify(bodies.identifiers(size)),
    call: (body) => validator.provideOrderItemIdentifiers(order, body),
  }),
  "delivery items": (size) => ({
    text: JSON.stringify(bodies.basket(size)),
    call: (body) => validator.getDeliveryOptions(order, body),
  }),
};

answering({
  /** Microseconds of the processor for one call; its strings are new. */
  async cost({ what, size }: { what: Growing; size: number }): Promise<number> {
    const { text, call } = calls[what](size);
    const list = Array.from({ length: Math.max(3, Math.ceil(1000 / size)) }, () => JSON.parse(text) as unknown);
    const before = process.cpuUsage();
    for (const body of list) if (!(await call(body as never))) throw new Error(`${size} ${what} were refused`);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / list.length;
  },
});
