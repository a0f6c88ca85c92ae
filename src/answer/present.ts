/** Thrown inside when a 200 carries no result; the transport makes an `UnexpectedResponseError` of it. */
export class NoResult extends Error {}

/** The `result` of an answer, which the description leaves optional because a 200 with status `ERROR` has none. */
export function present<Result>(result: Result | undefined): Result {
  if (typeof result !== "object" || result === null || Array.isArray(result)) throw new NoResult();
  return result;
}
