import type { OperationId } from "../../generated/facts.ts";
import type { ErrorContext } from "../answer/errorContext.ts";
import { requestIdOf } from "../answer/requestId.ts";
import type { ErrorFacts } from "../errors/MarketError.ts";
import { type Outcome, worseOutcome } from "../errors/outcome.ts";
import type { Phase } from "../errors/phase.ts";
import type { Settings } from "../options/settings.ts";
import type { Gate } from "./gate.ts";
import type { Lifetime } from "./lifetime.ts";

/** One call on its road through the transport: what it asks for, and what has become of it so far. */
export interface Call extends ErrorContext {
  readonly operation: OperationId;
  readonly campaignId: number | bigint;
  /** The body as it is sent, the same at each attempt. */
  readonly text: string;
  readonly settings: Settings;
  readonly gate: Gate;
  readonly lifetime: Lifetime;
  phase: Phase;
  /** Whether it was let in once, to a place or to wait for one. */
  admitted: boolean;
  /** How many attempts were handed to the transport. */
  attempts: number;
  /** The worst outcome so far. */
  outcome: Outcome;
  /** Makes those of the last attempt's answer: `noHeaders` if there was none. */
  headers: () => Headers;
  /** The token of the attempt. */
  token: string | undefined;
  /** The time of the attempt. */
  attempt: Lifetime;
}

/** Of an answer that is not here. */
export const noHeaders = (): Headers => new Headers();

/** How an error begins that says so of the attempt at hand: an earlier one may have been sent. */
export function notSentText({ operation, outcome }: Call): string {
  return `${operation} was not sent${outcome === "not-sent" ? "" : " again"}`;
}

/** What an error tells of the call, if the attempt at hand ends with this outcome. */
export function factsOf(call: Call, outcome: Outcome): ErrorFacts {
  const { operation, attempts } = call;
  return {
    operation,
    attempts,
    requestId: requestIdOf(call.headers(), call.redact),
    outcome: worseOutcome(call.outcome, outcome),
  };
}
