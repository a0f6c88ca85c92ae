import { type ExampleName, examples } from "../../generated/examples.ts";
import { addresses, facts, type OperationId } from "../../generated/facts.ts";
import type { ChosenAnswer } from "./choice.ts";

/** What goes out instead of Prism's answer. */
export interface Replacement {
  readonly status: number;
  readonly body: unknown;
}

/** What to do with one request. */
export interface Plan {
  /** What Prism is asked for; it answers with the ordinary success otherwise. */
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

/** How a chosen answer is given to a request; throws when its operation has no such example. */
export function planFor({ status, example, body }: ChosenAnswer, method: string, path: string): Plan {
  if (body !== undefined) return { replacement: { status: status ?? 200, body } };
  const operation = operationOf(method, path);
  const own = operation ? examples[operation] : {};
  if (example !== undefined) {
    const code = own[example];
    if (code !== undefined && (status ?? code) === code) return { prefer: `code=${code}, example=${example}` };
    const names = Object.keys(own).filter((name) => status === undefined || own[name as ExampleName] === status);
    const what = `${operation ?? path} has no example ${example}${status === undefined ? "" : ` with status ${status}`}`;
    throw new Error(`${what}; its examples are ${names.join(", ")}`);
  }
  if (status === undefined) return {};
  if (Object.values(own).includes(status)) return { prefer: `code=${status}` };
  return { replacement: { status, body: { status: status < 400 ? "OK" : "ERROR" } } };
}
