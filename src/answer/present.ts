import { isRecord } from "../isRecord.ts";

/** What an operation finds in a 200 that carries no result. */
export const noResult = Symbol("no result");

/** The `result` of an answer, which the description leaves optional because a 200 with status `ERROR` has none. */
export function present<Result>(result: Result | undefined): Result | typeof noResult {
  return isRecord(result) ? result : noResult;
}
