import { type UnexpectedReason, UnexpectedResponseError } from "../errors/UnexpectedResponseError.ts";
import type { ErrorContext } from "./context.ts";
import { outcomeOf } from "../errors/outcome.ts";

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
  const fields = context.errorFields(reason === "not-json" ? "unknown" : outcomeOf(status));
  const message = `${context.operation} was answered with ${status}: ${descriptions[reason]}${where}`;
  return new UnexpectedResponseError(message, { ...fields, status, reason });
}
