import type { OperationId } from "../../generated/facts.ts";
import { answers, type Failure } from "../../generated/validators.ts";
import type { ErrorContext } from "./errorContext.ts";
import { unexpected } from "./unexpected.ts";

/**
 * How much of a 200 is checked against the OpenAPI description.
 *
 * - `off`: only its ids.
 * - `report`: all of it; a mismatch is a warning, and the result is returned as Market sent it.
 * - `strict`: all of it; a mismatch is an `UnexpectedResponseError` with reason `mismatch`.
 */
export type ResponsesMode = "off" | "report" | "strict";

/** What the check of an answer needs to know of its call. */
export interface AnswerContext extends ErrorContext {
  readonly operation: OperationId;
  readonly settings: { readonly responses: ResponsesMode };
  /** Called with the first place in which a success does not match the description. */
  readonly onMismatch: (mismatch: Failure) => void;
}

/**
 * Checks the content of a success. A rounded id throws in every mode, because in the next call it would name another
 * order. A mismatch throws in `strict` and is a warning in `report`: the server has already acted.
 */
export function inspect(body: unknown, context: AnswerContext): void {
  let unsafe: Failure | undefined;
  let mismatch: Failure | undefined;
  answers[context.operation](body, (failure) => {
    if (failure.keyword === "safeInteger") unsafe ??= failure;
    else mismatch ??= failure;
  });
  if (unsafe) throw unexpected(200, "unsafe-integer", context, ` at ${unsafe.path}`);
  const { responses } = context.settings;
  if (!mismatch || responses === "off") return;
  if (responses === "report") context.onMismatch(mismatch);
  else throw unexpected(200, "mismatch", context, ` at ${mismatch.path || "/"} (${mismatch.keyword})`);
}
