import { type ExampleName, examples } from "../../generated/examples.ts";

export type { ExampleName } from "../../generated/examples.ts";

/** An answer of the mock in detail. */
export interface ChosenAnswer {
  /**
   * Any status, also one that the description does not list.
   *
   * @defaultValue that of the example, or 200
   */
  readonly status?: number | undefined;
  /** The name of an example of the description. */
  readonly example?: ExampleName | undefined;
  /** A content of your own instead of an example: text goes out as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Milliseconds before the answer: for time-outs. */
  readonly delayMs?: number | undefined;
}

/** An answer of the mock: the name of an example of the description, a status, or an answer in detail. */
export type Choice = ExampleName | number | ChosenAnswer;

const known = new Set(Object.values(examples).flatMap((named) => Object.keys(named)));

/** The choice, spelled out; throws when no request at all could be answered so. */
export function readChoice(choice: Choice): ChosenAnswer {
  if (typeof choice !== "object")
    return readChoice(typeof choice === "number" ? { status: choice } : { example: choice });
  const { status, example } = choice;
  if (example !== undefined && !known.has(example)) {
    throw new RangeError(`there is no example ${example}; there are ${[...known].join(", ")}`);
  }
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new RangeError(`${status} is no status of an answer`);
  }
  return choice;
}
