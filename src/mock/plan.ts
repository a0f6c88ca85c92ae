import { type ExampleName, examples } from "../../generated/examples.ts";
import { addresses, facts, type OperationId } from "../../generated/facts.ts";
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
}

/** The operation that a request is for. */
function operationOf(method: string, path: string): OperationId | undefined {
  const [pathname = ""] = path.split("?");
  return Object.values(facts).find(
    ({ id, ...one }) =>
      one.method === method && new RegExp(`^${addresses[id].replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  )?.id;
}

/** Decides how to send a chosen answer; throws if the operation has no such example. */
export function planFor({ status, example, body }: ChosenAnswer, method: string, path: string): Plan {
  if (body !== undefined) return { replacement: { status: status ?? 200, body } };
  const operation = operationOf(method, path);
  const own = operation ? examples[operation] : {};
  if (example !== undefined) {
    const code = own[example];
    if (code !== undefined && (status ?? code) === code) return { prefer: `code=${code}, example=${example}` };
    const names = Object.keys(own).filter((name) => status === undefined || own[name as ExampleName] === status);
    const wanted = status === undefined ? example : `${example} with status ${status}`;
    throw new Error(`${operation ?? path} has no example ${wanted}; its examples are ${names.join(", ")}`);
  }
  if (status === undefined) return {};
  if (Object.values(own).includes(status)) return { prefer: `code=${status}` };
  return { replacement: { status, body: { status: status < 400 ? "OK" : "ERROR" } } };
}
