import { type ExampleName, examples } from "../../generated/examples.ts";
import { addresses, facts, type OperationId } from "../../generated/facts.ts";
import type { IncomingRequest } from "./askPrism.ts";
import type { ChosenAnswer } from "./choice.ts";

/** Sent instead of Prism's response. */
export interface Replacement {
  readonly status: number;
  readonly body: unknown;
}

/** What to do with one request. */
export interface Plan {
  /** The `Prefer` header for Prism, which otherwise sends the ordinary success. */
  readonly prefer?: string;
  readonly replacement?: Replacement;
  /** Of which operation it gets the ordinary success, which follows the request. */
  readonly ordinary?: OperationId | undefined;
}

function operationOf({ method, path }: IncomingRequest): OperationId | undefined {
  const [pathname = ""] = path.split("?");
  return Object.values(facts).find(
    ({ id, ...one }) =>
      one.method === method && new RegExp(`^${addresses[id].replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  )?.id;
}

const preferring = (status: number, example: ExampleName): Plan => ({ prefer: `code=${status}, example=${example}` });

/** Decides how to answer a request; throws if its operation has no example of the chosen name. */
export function planFor({ status, example, body }: ChosenAnswer, request: IncomingRequest): Plan {
  if (body !== undefined) return { replacement: { status: status ?? 200, body } };
  const operation = operationOf(request);
  const own = operation ? examples[operation] : {};
  if (example !== undefined) {
    const code = own[example];
    if (code !== undefined && (status ?? code) === code) return preferring(code, example);
    const names = Object.keys(own).filter((name) => status === undefined || own[name as ExampleName] === status);
    const wanted = status === undefined ? example : `${example} with status ${status}`;
    throw new Error(`${operation ?? request.path} has no example ${wanted}; its examples are ${names.join(", ")}`);
  }
  if (status === undefined) {
    const isPickup = operation === "getDeliveryOptions" && request.body.includes('"pickupDelivery"');
    return { ordinary: operation, ...(isPickup && preferring(200, "pickup")) };
  }
  if (Object.values(own).includes(status)) return { prefer: `code=${status}` };
  return { replacement: { status, body: { status: status < 400 ? "OK" : "ERROR" } } };
}
