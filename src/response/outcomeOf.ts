import type { Outcome } from "../errors/outcome.ts";

/**
 * What a status says of the work before the body is known: 408 and 499 mean that Market lost the caller, 5xx that it
 * failed; it may have done the work before that. So it may for a redirect or any other status that is not documented.
 */
export function outcomeOf(status: number): Outcome {
  if (status === 200) return "accepted";
  return status >= 400 && status < 500 && status !== 408 && status !== 499 ? "refused" : "unknown";
}
