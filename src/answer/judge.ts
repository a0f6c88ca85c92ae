import { type UnexpectedReason, UnexpectedResponseError } from "../errors/UnexpectedResponseError.ts";
import { apiError } from "./apiError.ts";
import type { ErrorContext } from "./errorContext.ts";
import { parseLeniently } from "./errorDetails.ts";
import type { Received } from "./received.ts";
import { isRecord } from "../isRecord.ts";

const descriptions: Record<UnexpectedReason, string> = {
  redirect: "a redirect, which is never followed",
  status: "an undocumented status",
  empty: "an empty body",
  "not-json": "a body that is not JSON",
  truncated: "a truncated body",
  "too-large": "a body over maxResponseBytes",
  "no-result": "a body without a result",
  mismatch: "a body that does not match the OpenAPI description",
  "unsafe-integer": "an id that a JavaScript number cannot hold exactly",
};

/** Creates the error for an unusable response; `accepted` if its status says that the work was done. */
export function unexpected(
  status: number,
  reason: UnexpectedReason,
  context: ErrorContext,
  where = "",
): UnexpectedResponseError {
  const facts = context.facts(status === 200 ? "accepted" : "unknown");
  const message = `${facts.operation ?? "The call"} was answered with ${status}: ${descriptions[reason]}${where}`;
  return new UnexpectedResponseError(message, { ...facts, status, reason });
}

/** Returns the body of a success and throws the fitting error for anything else. */
export function judge(answer: Received, context: ErrorContext): unknown {
  const { status, text } = answer;
  if (status >= 400 && status < 600) throw apiError(answer, parseLeniently(text), context);
  if (status !== 200) throw unexpected(status, status >= 300 && status < 400 ? "redirect" : "status", context);
  if (text.trim() === "") throw unexpected(status, "empty", context);
  const body = parseLeniently(text);
  if (body === undefined) throw unexpected(status, "not-json", context);
  if (!isRecord(body)) throw unexpected(status, "no-result", context);
  if (body["status"] === "ERROR") throw apiError(answer, body, context);
  return body;
}
