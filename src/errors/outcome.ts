/**
 * What the server may have done in a failed call, and so whether the call may be made again.
 *
 * - `not-sent`: it never saw the request.
 * - `refused`: it answered that it did not do the work.
 * - `unknown`: it may or may not have done the work; look up the order before anything else.
 * - `accepted`: it did the work, but its answer could not be used.
 */
export type Outcome = "not-sent" | "refused" | "unknown" | "accepted";

const fromBestToWorst: readonly Outcome[] = ["not-sent", "refused", "unknown", "accepted"];

/** The outcome of a call is the worst of its attempts: one attempt that may have worked outweighs any that did not. */
export function worseOutcome(one: Outcome, other: Outcome): Outcome {
  return fromBestToWorst.indexOf(one) > fromBestToWorst.indexOf(other) ? one : other;
}

/**
 * What a status says of the work before the body is known: 408 and 499 mean that Market lost the caller, 5xx that it
 * failed; it may have done the work before that. So it may for a redirect or any other status that is not documented.
 */
export function outcomeOf(status: number): Outcome {
  if (status === 200) return "accepted";
  return status >= 400 && status < 500 && status !== 408 && status !== 499 ? "refused" : "unknown";
}
