import type { OperationId } from "../../generated/facts.ts";
import { requestIdOf } from "../answer/requestId.ts";
import type { ErrorFacts } from "../errors/MarketError.ts";
import { type Outcome, worseOutcome } from "../errors/outcome.ts";
import type { Phase } from "../errors/phase.ts";
import type { Wire } from "../operations/operation.ts";
import type { Settings } from "../options/settings.ts";
import type { Gate } from "./gate.ts";
import type { Lifetime } from "./lifetime.ts";

/** The body of a success and what the caller gets of it. */
export interface Sent<Result> {
  readonly body: unknown;
  readonly result: Result;
}

/** What an attempt gave. */
export interface Reply<Result> {
  readonly data: Result;
  readonly status: number;
  readonly headers: () => Headers;
}

/** One call on its road through the transport: what it asks for, and what has become of it so far. */
export interface Call<Result = unknown> {
  readonly operation: OperationId;
  readonly campaignId: number | bigint;
  /** The body as it is sent, the same at each attempt. */
  readonly text: string;
  readonly settings: Settings;
  readonly gate: Gate;
  readonly lifetime: Lifetime;
  readonly redact: (text: string) => string;
  /** Sends through openapi-fetch; may throw `NoResult`. */
  readonly send: (wire: Wire) => Promise<Sent<Result> | undefined>;
  phase: Phase;
  /** Whether it had a place once. */
  admitted: boolean;
  /** How many attempts were handed to the transport. */
  attempts: number;
  /** The worst outcome so far. */
  outcome: Outcome;
  /** Of the last attempt's answer, if there was one. */
  headers: (() => Headers) | undefined;
  /** The token of the attempt. */
  token: string | undefined;
  /** The time of the attempt. */
  attempt: Lifetime;
}

/** A step of the road, and so the whole of it. */
export type Step = <Result>(call: Call<Result>) => Promise<Reply<Result>>;

/** How an error begins that says so of the attempt at hand: an earlier one may have been sent. */
export function unsent({ operation, outcome }: Call): string {
  return `${operation} was not sent${outcome === "not-sent" ? "" : " again"}`;
}

/** What an error tells of the call, if the attempt at hand ends with this outcome. */
export function factsOf({ operation, attempts, headers, ...call }: Call, outcome: Outcome): ErrorFacts {
  const requestId = headers && requestIdOf(headers());
  return { operation, attempts, requestId, outcome: worseOutcome(call.outcome, outcome) };
}
