import { type OperationId, scopes } from "../../generated/facts.ts";
import { ApiError, type ApiErrorFields } from "../errors/ApiError.ts";
import { AuthenticationError } from "../errors/AuthenticationError.ts";
import { BadRequestError } from "../errors/BadRequestError.ts";
import { NotFoundError } from "../errors/NotFoundError.ts";
import type { Outcome } from "../errors/outcome.ts";
import { PermissionDeniedError } from "../errors/PermissionDeniedError.ts";
import { RateLimitError } from "../errors/RateLimitError.ts";
import { ServerError } from "../errors/ServerError.ts";
import type { ErrorContext, ReadResponse } from "./context.ts";
import { readErrorDetails } from "./errorDetails.ts";
import { withoutPrototype } from "../prototype.ts";
import { readHeaders } from "./readHeaders.ts";
import { readRateLimit, readRefusal } from "./rateLimit.ts";

const classes = new Map<number, new (message: string, fields: ApiErrorFields) => ApiError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
]);

/** For statuses whose cause is nearly always one of a few. */
function likelyCause(status: number, operation: OperationId): string {
  if (status === 401) return "; likely cause: the token is incomplete, mistyped or revoked";
  if (status === 404) return "; likely cause: a wrong id (campaignId is not the id of the shop or the cabinet)";
  if (status !== 403) return "";
  return `; likely cause: the token has no access to this campaign, lacks the scope ${scopes[operation]}, or is an invalid OAuth token`;
}

/** Makes headers safe to show: a gateway may echo what it was sent, including the token. */
function cleaned(headers: Headers, redact: (text: string) => string): Headers {
  // Truncated text ends with an ellipsis, which is not allowed in a header.
  return readHeaders(Array.from(headers, ([name, value]) => [name, redact(value).replace(/…$/, "...")]));
}

export function apiError(
  { status, text, headers: makeHeaders }: ReadResponse,
  body: unknown,
  outcome: Outcome,
  { operation, redact, errorFields }: ErrorContext,
): ApiError {
  const errors = readErrorDetails(body, redact);
  const headers = makeHeaders();
  const rateLimit = readRateLimit(headers);
  const all: ApiErrorFields = {
    ...errorFields(outcome),
    status,
    errors,
    rateLimit,
    headers: cleaned(headers, redact),
  };
  const [first] = errors;
  const { code, message: words } = withoutPrototype(first ?? { code: "" });
  const detail = first ? `: ${[code, words].filter(Boolean).join(" ")}` : "";
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  const answer = status === 200 ? "200 and an error" : status;
  const message = `${operation} was answered with ${answer}${detail}${more}${likelyCause(status, operation)}`;
  if (status === 420 || status === 429) {
    // From the text as received: redacted messages lack words that also occur in the request, and may be truncated.
    return new RateLimitError(message, { ...all, ...readRefusal(headers, text, Date.now()) });
  }
  if (status >= 500) return new ServerError(message, all);
  return new (classes.get(status) ?? ApiError)(message, all);
}
