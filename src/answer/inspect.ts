import type { OperationId } from "../../generated/facts.ts";
import { answers, type Failure } from "../../generated/validators.ts";
import type { ErrorContext } from "./errorContext.ts";
import { unexpected } from "./judge.ts";

/**
 * How much of a 200 is checked against the OpenAPI description.
 *
 * - `off`: only its ids.
 * - `report`: all of it; a mismatch is a warning, and the result is returned as Market sent it.
 * - `strict`: all of it; a mismatch is an `UnexpectedResponseError` with reason `mismatch`.
 */
export type ResponsesMode = "off" | "report" | "strict";

/**
 * Checks the content of a success. An id that was rounded is thrown in every mode: used in the next call it would name
 * another order. A mismatch is thrown in `strict`, and otherwise returned for a warning: the server has acted already.
 */
export function inspect(
  operation: OperationId,
  body: unknown,
  mode: ResponsesMode,
  context: ErrorContext,
): Failure | undefined {
  let unsafe: Failure | undefined;
  let mismatch: Failure | undefined;
  answers[operation](body, (failure) => {
    if (failure.keyword === "safeInteger") unsafe ??= failure;
    else mismatch ??= failure;
  });
  if (unsafe) throw unexpected(200, "unsafe-integer", context, ` at ${unsafe.path}`);
  if (mode === "off") return undefined;
  if (mismatch && mode === "strict") {
    throw unexpected(200, "mismatch", context, ` at ${mismatch.path || "/"} (${mismatch.keyword})`);
  }
  return mismatch;
}
