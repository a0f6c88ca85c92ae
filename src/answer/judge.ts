import type { ErrorFacts } from "../errors/MarketError.ts";
import type { Outcome } from "../errors/outcome.ts";
import { type UnexpectedReason, UnexpectedResponseError } from "../errors/UnexpectedResponseError.ts";
import { apiError } from "./apiError.ts";
import { parseLeniently } from "./errorDetails.ts";
import type { Received } from "./received.ts";
import { isRecord } from "../isRecord.ts";

/** What an answer is judged by. */
export interface Bench {
  readonly redact: (text: string) => string;
  readonly facts: (outcome: Outcome) => ErrorFacts;
}

const sentences: Record<UnexpectedReason, string> = {
  redirect: "a redirect, which is never followed",
  status: "a status that is not documented",
  empty: "an empty body",
  "not-json": "a body that is not JSON",
  truncated: "a body that broke off",
  "too-large": "a body above maxResponseBytes",
  "no-result": "a body without a result",
  mismatch: "a body that the description does not allow",
  "unsafe-integer": "an id that a JavaScript number cannot hold exactly",
};

/** The error of an answer that cannot be used. `accepted` if the status says that the work was done. */
export function unexpected(
  status: number,
  reason: UnexpectedReason,
  facts: Bench["facts"],
  where = "",
): UnexpectedResponseError {
  const given = facts(status === 200 ? "accepted" : "unknown");
  const message = `${given.operation ?? "The call"} was answered with ${status} and ${sentences[reason]}${where}`;
  return new UnexpectedResponseError(message, { ...given, status, reason });
}

/** The body of a success; anything else is thrown as the error that it is. */
export function judge({ status, headers, text }: Received, bench: Bench): unknown {
  if (status >= 400 && status < 600) {
    throw apiError({ status, headers, text }, parseLeniently(text), bench.redact, bench.facts);
  }
  if (status !== 200) throw unexpected(status, status >= 300 && status < 400 ? "redirect" : "status", bench.facts);
  if (text.trim() === "") throw unexpected(status, "empty", bench.facts);
  const body = parseLeniently(text);
  if (body === undefined) throw unexpected(status, "not-json", bench.facts);
  if (!isRecord(body)) throw unexpected(status, "no-result", bench.facts);
  if (body["status"] === "ERROR") throw apiError({ status, headers, text }, body, bench.redact, bench.facts);
  return body;
}
