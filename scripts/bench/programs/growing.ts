/** The cost of a call with bodies of any size, over a fetch that responds at once. */
import { bodies } from "../payloads/bodies.ts";
import type { Growing } from "../payloads/growing.ts";
import type { Validator } from "../validators/validator.ts";
import { answering } from "./answering.ts";

const [file = ""] = process.argv.slice(2);
const { validator } = (await import(file)) as { validator: Validator };
const order = { campaignId: 148203957, orderId: 59533171650 };

const calls: Record<Growing, { body: (size: number) => object; call: (body: never) => unknown }> = {
  keys: {
    body: (size) => bodies.keys(size, 30),
    call: (body) => validator.provideOrderDigitalCodes(order, body),
  },
  "elements with 50 keys": {
    body: (size) => bodies.keys(50 * size, 30, size),
    call: (body) => validator.provideOrderDigitalCodes(order, body),
  },
  identifiers: {
    body: (size) => bodies.identifiers(size),
    call: (body) => validator.provideOrderItemIdentifiers(order, body),
  },
  "delivery items": {
    body: (size) => bodies.basket(size),
    call: (body) => validator.getDeliveryOptions(order, body),
  },
};

const texts = new Map<string, string>();

answering({
  /** CPU microseconds of one call with fresh strings. */
  async cost({ what, size }: { what: Growing; size: number }): Promise<number> {
    const { body: bodyOf, call } = calls[what];
    const name = `${size} ${what}`;
    const text = texts.get(name) ?? JSON.stringify(bodyOf(size));
    texts.set(name, text);
    const list = Array.from({ length: Math.max(3, Math.ceil(1000 / size)) }, () => JSON.parse(text) as unknown);
    const before = process.cpuUsage();
    for (const body of list) if (!(await call(body as never))) throw new Error(`${name} were refused`);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / list.length;
  },
});
