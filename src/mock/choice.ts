import { type ExampleName, examples } from "../../generated/examples.ts";
import { isRecord } from "../isObject.ts";

/** A response of the mock in detail. */
export interface ChosenAnswer {
  /**
   * Any status from 200 to 599, even one that the description does not list.
   *
   * @defaultValue the status of the example, or 200
   */
  readonly status?: number | undefined;
  /**
   * The name of an example in the OpenAPI description.
   *
   * @defaultValue one of that status; without a status, the ordinary success
   */
  readonly example?: ExampleName | undefined;
  /**
   * Your own body instead of an example: a string is sent as is, anything else as JSON.
   *
   * @defaultValue that of the example; of a status without examples, an object with `status` alone
   */
  readonly body?: unknown;
  /**
   * Milliseconds to wait before responding, to test timeouts.
   *
   * @defaultValue 0
   */
  readonly delayMs?: number | undefined;
}

/** A response of the mock: the name of an example in the OpenAPI description, a status, or a response in detail. */
export type Choice = ExampleName | number | ChosenAnswer;

const exampleNames = new Set(Object.values(examples).flatMap((named) => Object.keys(named)));

const fields: readonly string[] = ["status", "example", "body", "delayMs"] satisfies (keyof ChosenAnswer)[];

/** Expands a choice; throws if no request could be answered with it. */
export function readChoice(choice: Choice): ChosenAnswer {
  if (typeof choice === "number") return readChoice({ status: choice });
  if (typeof choice === "string") return readChoice({ example: choice });
  const given: unknown = choice;
  if (!isRecord(given)) throw new RangeError("an answer is the name of an example, a status, or an object");
  const unknown = Object.keys(given).find((name) => !fields.includes(name));
  if (unknown !== undefined) throw new RangeError(`an answer has ${fields.join(", ")}, but no ${unknown}`);
  const { status, example, delayMs = 0 } = choice;
  if (!(Number.isFinite(delayMs) && delayMs >= 0)) throw new RangeError("delayMs must be a number of milliseconds");
  if (example !== undefined && !exampleNames.has(example)) {
    throw new RangeError(`there is no example named ${example}; the examples are ${[...exampleNames].join(", ")}`);
  }
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new RangeError(`${status} is not a response status from 200 to 599`);
  }
  return choice;
}

/** The choice in a `Prefer` header, for requests by hand: `example=rejected`, `code=420`. */
export function preferredIn(header = ""): ChosenAnswer {
  const [, code] = /\bcode=([2-5]\d\d)/.exec(header) ?? [];
  const [, example] = /\bexample=([\w-]+)/.exec(header) ?? [];
  return {
    ...(code !== undefined && { status: Number(code) }),
    // One that the operation does not have is refused later, with a list of those that it has.
    ...(example !== undefined && { example: example as ExampleName }),
  };
}
