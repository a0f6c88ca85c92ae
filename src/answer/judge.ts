import { facts } from "../../generated/facts.ts";
import type { Outcome } from "../errors/outcome.ts";
import { isList } from "../isList.ts";
import { isObject } from "../isObject.ts";
import { isRecord } from "../isRecord.ts";
import { apiError } from "./apiError.ts";
import { type AnswerContext, inspect } from "./inspect.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { parseJson } from "./parseJson.ts";
import type { Received } from "./received.ts";
import { unexpected } from "./unexpected.ts";

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * What a 200 that reports an error says of the work; nothing if it reports none. Market contradicts itself if it also
 * gives a result, or a status other than ERROR: then nobody can tell.
 */
function outcomeOfReport({ status, errors, error, result }: Readonly<Record<string, unknown>>): Outcome | undefined {
  const isOpen = !isGiven(status);
  const hasErrors = isList(errors) ? errors.length > 0 : isGiven(errors);
  const hasError = isOpen && (isObject(error) || (typeof error === "string" && error !== ""));
  if (status !== "ERROR" && !hasErrors && !hasError) return undefined;
  return (isOpen || status === "ERROR") && !isGiven(result) ? "refused" : "unknown";
}

/** Returns the body of a success, which has its result, and throws the fitting error for anything else. */
export function judge(answer: Received, context: AnswerContext): unknown {
  const { status, text } = answer;
  if (status >= 400 && status < 600) throw apiError(answer, parseJson(text), outcomeOf(status), context);
  if (status !== 200) throw unexpected(status, status >= 300 && status < 400 ? "redirect" : "status", context);
  if (text.trim() === "") throw unexpected(status, "empty", context);
  const body = parseJson(text);
  if (body === undefined) throw unexpected(status, "not-json", context);
  if (!isRecord(body)) throw unexpected(status, "no-result", context);
  const outcome = outcomeOfReport(body);
  if (outcome) throw apiError(answer, body, outcome, context);
  if (facts[context.operation].hasResult && !isRecord(body["result"])) throw unexpected(status, "no-result", context);
  inspect(body, context);
  return body;
}
