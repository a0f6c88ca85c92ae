import { isObject } from "../isObject.ts";
import type { PrismResponse } from "./askPrism.ts";
import type { Replacement } from "./plan.ts";

/** Market has no such code, so nobody takes the mock's refusal for one of Market's. */
const code = "MOCK_INVALID_REQUEST";

function refusal(status: number, messages: readonly string[]): Replacement {
  return { status, body: { status: "ERROR", errors: messages.map((message) => ({ code, message })) } };
}

/** Whether a request violates the description, in contrast to the response. */
export const isWrong = ({ violations }: PrismResponse): boolean =>
  violations.some(({ location: [part] }) => part === "request");

/**
 * What is wrong with a request, in words: Prism would answer with an example of Market's, such as "already accepted".
 * Nothing if the description allows it; nor if its token is missing, because Market's own answer tells that.
 */
export function refusalOf(response: PrismResponse): Replacement | undefined {
  const { status, headers, text, violations } = response;
  if (isWrong(response)) {
    if (status === 401) return undefined;
    const wrong = violations.filter(({ location: [part] }) => part === "request");
    return refusal(
      400,
      wrong.map(({ message }) => message),
    );
  }
  // In this form Prism reports a path or a method that is not in the description.
  if (!headers["content-type"]?.startsWith("application/problem+json")) return undefined;
  const problem: unknown = JSON.parse(text);
  return refusal(status, [isObject(problem) ? String(problem["detail"]) : "Prism could not answer."]);
}
