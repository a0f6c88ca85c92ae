import { isRecord } from "../isRecord.ts";

/** Stands for the result of a 200 that has none. */
export const noResult = Symbol("no result");

/** The `result` of a response; optional in the description because a 200 with status `ERROR` has none. */
export function present<Result>(result: Result | undefined): Result | typeof noResult {
  return isRecord(result) ? result : noResult;
}
