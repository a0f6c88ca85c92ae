import { examples } from "../../generated/examples.ts";
import { facts } from "../../generated/facts.ts";

/** An answer of the mock: the name of an example of the description, a status, or both. */
export type Choice =
  | string
  | number
  | {
      /** The HTTP status. */
      readonly status: number;
      /**
       * The name of one of its examples.
       *
       * @defaultValue the first
       */
      readonly example?: string | undefined;
    };

/** The examples of the operation that a request is for, by name, each with its status. */
function examplesFor(method: string, path: string): Readonly<Record<string, number>> {
  const [pathname = ""] = path.split("?");
  const operation = Object.values(facts).find(
    (one) => one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  );
  return operation ? examples[operation.id] : {};
}

/** The `Prefer` header that makes Prism give the chosen answer. */
export function preferenceFor(choice: Choice, method: string, path: string): string {
  if (typeof choice === "number") return `code=${choice}`;
  if (typeof choice === "object") {
    return [`code=${choice.status}`, ...(choice.example === undefined ? [] : [`example=${choice.example}`])].join(", ");
  }
  const known = examplesFor(method, path);
  const status = known[choice];
  if (status === undefined) {
    throw new Error(`there is no example ${choice} for ${method} ${path}; there are ${Object.keys(known).join(", ")}`);
  }
  return `code=${status}, example=${choice}`;
}
