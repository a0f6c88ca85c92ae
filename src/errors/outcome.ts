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
