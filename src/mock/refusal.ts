import type { PrismResponse } from "./askPrism.ts";
import type { Replacement } from "./plan.ts";

/** Market has no such code, so nobody takes the mock's refusal for one of Market's. */
const code = "MOCK_INVALID_REQUEST";

function refusal(status: number, messages: readonly string[]): Replacement {
  return { status, body: { status: "ERROR", errors: messages.map((message) => ({ code, message })) } };
}

/** Where a request violates the description, in contrast to its response. */
const requestViolations = ({ violations }: PrismResponse): PrismResponse["violations"] =>
  violations.filter(({ location: [part] }) => part === "request");

/** Whether a request violates the description. */
export const isWrong = (response: PrismResponse): boolean => requestViolations(response).length > 0;

/**
 * What is wrong with a request, in words: Prism would answer with an example of Market's, such as "already accepted".
 * Nothing if the description allows it; nor if its token is missing, because Market's own answer tells that.
 */
export function refusalOf(response: PrismResponse): Replacement | undefined {
  const { status, headers, text } = response;
  const messages = requestViolations(response).map(({ message }) => message);
  if (messages.length > 0) return status === 401 ? undefined : refusal(400, messages);
  // In this form Prism reports a path or a method that is not in the description.
  if (!headers["content-type"]?.startsWith("application/problem+json")) return undefined;
  const { detail } = JSON.parse(text) as { readonly detail: string };
  return refusal(status, [detail]);
}
