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
 * Checks the content of a success. A rounded id throws in every mode, because in the next call it would name another
 * order. A mismatch throws in `strict` and is otherwise returned for a warning: the server has already acted.
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
