import type { Outcome } from "../errors/outcome.ts";
import { type UnexpectedReason, UnexpectedResponseError } from "../errors/UnexpectedResponseError.ts";
import { isList } from "../isList.ts";
import { isObject } from "../isObject.ts";
import { isRecord } from "../isRecord.ts";
import { apiError } from "./apiError.ts";
import type { ErrorContext } from "./errorContext.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { parseJson } from "./parseJson.ts";
import type { Received } from "./received.ts";

const descriptions: Record<UnexpectedReason, string> = {
  redirect: "a redirect, which is never followed",
  status: "an undocumented status",
  empty: "an empty body",
  "not-json": "a body that is not JSON, perhaps not by Market",
  truncated: "a truncated body",
  "too-large": "a body over maxResponseBytes",
  "no-result": "a body without a result",
  mismatch: "a body that does not match the OpenAPI description",
  "unsafe-integer": "an id that a JavaScript number cannot hold exactly",
};

/** Creates the error for an unusable response. A body that is not JSON may come from a firewall or a captive portal. */
export function unexpected(
  status: number,
  reason: UnexpectedReason,
  context: ErrorContext,
  where = "",
): UnexpectedResponseError {
  const facts = context.facts(reason === "not-json" ? "unknown" : outcomeOf(status));
  const message = `${facts.operation ?? "The call"} was answered with ${status}: ${descriptions[reason]}${where}`;
  return new UnexpectedResponseError(message, { ...facts, status, reason });
}

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

/** Returns the body of a success and throws the fitting error for anything else. */
export function judge(answer: Received, context: ErrorContext): unknown {
  const { status, text } = answer;
  if (status >= 400 && status < 600) throw apiError(answer, parseJson(text), outcomeOf(status), context);
  if (status !== 200) throw unexpected(status, status >= 300 && status < 400 ? "redirect" : "status", context);
  if (text.trim() === "") throw unexpected(status, "empty", context);
  const body = parseJson(text);
  if (body === undefined) throw unexpected(status, "not-json", context);
  if (!isRecord(body)) throw unexpected(status, "no-result", context);
  const outcome = outcomeOfReport(body);
  if (outcome) throw apiError(answer, body, outcome, context);
  return body;
}
