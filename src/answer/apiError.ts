import { ApiError, type ApiErrorFacts } from "../errors/ApiError.ts";
import { AuthenticationError } from "../errors/AuthenticationError.ts";
import { BadRequestError } from "../errors/BadRequestError.ts";
import { NotFoundError } from "../errors/NotFoundError.ts";
import type { Outcome } from "../errors/outcome.ts";
import { PermissionDeniedError } from "../errors/PermissionDeniedError.ts";
import { RateLimitError } from "../errors/RateLimitError.ts";
import { ServerError } from "../errors/ServerError.ts";
import type { ErrorContext } from "./errorContext.ts";
import { readErrorDetails } from "./errorDetails.ts";
import { readRateLimit, readRefusal } from "./rateLimit.ts";
import type { Received } from "./received.ts";

/** 408 and 499 mean that Market lost the caller, 5xx that it failed; it may have done the work before that. */
function outcomeOf(status: number): Outcome {
  return status >= 500 || status === 408 || status === 499 ? "unknown" : "refused";
}

const classes: Readonly<Record<number, new (message: string, facts: ApiErrorFacts) => ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
};

/** Makes headers safe to show: a gateway may echo what it was sent, including the token. */
function cleaned(headers: Headers, redact: (text: string) => string): Headers {
  // Truncated text ends with an ellipsis, which is not allowed in a header.
  const shown = Array.from(headers, ([name, value]): [string, string] => [name, redact(value).replace(/…$/, "...")]);
  return new Headers(shown);
}

/** Creates the error for a response that reports one. */
export function apiError(
  { status, text, headers: makeHeaders }: Received,
  body: unknown,
  { redact, facts }: ErrorContext,
): ApiError {
  const errors = readErrorDetails(body, redact);
  const headers = makeHeaders();
  const rateLimit = readRateLimit(headers);
  const all: ApiErrorFacts = {
    ...facts(outcomeOf(status)),
    status,
    errors,
    rateLimit,
    headers: cleaned(headers, redact),
  };
  const [first] = errors;
  const said = first ? `: ${[first.code, first.message].filter(Boolean).join(" ")}` : "";
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  const answer = status === 200 ? "200 and status ERROR" : status;
  const message = `${all.operation ?? "The call"} was answered with ${answer}${said}${more}`;
  if (status === 420 || status === 429) {
    // From the text as received: redacted messages lack words that also occur in the request, and may be truncated.
    return new RateLimitError(message, { ...all, ...readRefusal(headers, text, Date.now()) });
  }
  if (status >= 500) return new ServerError(message, all);
  return new (classes[status] ?? ApiError)(message, all);
}
