import { facts } from "../../generated/facts.ts";
import { answers, type Failure } from "../../generated/validators.ts";
import { type Outcome, outcomeOf } from "../errors/outcome.ts";
import { isGiven, isList, isObject, isRecord } from "../isObject.ts";
import { apiError } from "./apiError.ts";
import type { ReadResponse, ResponseContext } from "./context.ts";
import { parseJson } from "./parseJson.ts";
import { unexpected } from "./unexpected.ts";

/** Whether a field has a content. */
const isFilled = (value: unknown): boolean => (isObject(value) ? Object.keys(value).length > 0 : Boolean(value));

/**
 * What a 200 that reports an error says of the work; nothing if it reports none. Market contradicts itself if it also
 * gives a result, or a status other than ERROR, and says too little if the report is empty: then nobody can tell.
 */
function outcomeOfReport({ status, errors, error, result }: Readonly<Record<string, unknown>>): Outcome | undefined {
  const isOpen = !isGiven(status);
  const hasErrors = isList(errors) ? errors.length > 0 : isGiven(errors);
  const hasError = status !== "OK" && (isObject(error) || (typeof error === "string" && error !== ""));
  if (status !== "ERROR" && !hasErrors && !hasError) return undefined;
  const isSure = status === "ERROR" || (isOpen && (isFilled(errors) || isFilled(error)));
  return isSure && !isGiven(result) ? "refused" : "unknown";
}

/**
 * Checks the content of a success. A rounded id throws in every mode, because in the next call it would name another
 * order. A mismatch throws in `strict` and is a warning in `report`: the server has already acted.
 */
function inspect(body: unknown, context: ResponseContext): void {
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

/** Returns the body of a success, which has its result, and throws the fitting error for anything else. */
export function judge(response: ReadResponse, context: ResponseContext): unknown {
  const { status, text } = response;
  if (status >= 400 && status < 600) throw apiError(response, parseJson(text), outcomeOf(status), context);
  if (status !== 200) throw unexpected(status, status >= 300 && status < 400 ? "redirect" : "status", context);
  if (text.trim() === "") throw unexpected(status, "empty", context);
  const body = parseJson(text);
  if (body === undefined) throw unexpected(status, "not-json", context);
  if (!isRecord(body)) throw unexpected(status, "no-result", context);
  const outcome = outcomeOfReport(body);
  if (outcome) throw apiError(response, body, outcome, context);
  if (facts[context.operation].hasResult && !isRecord(body["result"])) throw unexpected(status, "no-result", context);
  inspect(body, context);
  return body;
}
