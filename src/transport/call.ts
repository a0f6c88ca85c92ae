import type { OperationId } from "../../generated/facts.ts";
import type { ResponseContext } from "../response/context.ts";
import { requestIdOf } from "../response/requestId.ts";
import type { ErrorFields } from "../errors/MarketError.ts";
import { type Outcome, worseOutcome } from "../errors/outcome.ts";
import type { Phase } from "../errors/phase.ts";
import type { Settings } from "./settings.ts";
import type { Gate } from "./Gate.ts";
import type { Lifetime } from "./Lifetime.ts";

/** One call on its way through the transport: its request and its state so far. */
export interface Call extends ResponseContext {
  readonly operation: OperationId;
  readonly campaignId: number | bigint;
  /** The body as sent, the same for every attempt. */
  readonly text: string;
  readonly settings: Settings;
  readonly gate: Gate;
  readonly lifetime: Lifetime;
  phase: Phase;
  /** Whether it has been let into the queue or a slot before. */
  admitted: boolean;
  /** How many attempts have been handed to the transport. */
  attempts: number;
  /** The worst outcome so far. */
  outcome: Outcome;
  /** The status of the current attempt's response, once it has arrived. */
  status: number | undefined;
  /** Creates the headers of the last attempt's response; `noHeaders` if there was none. */
  headers: () => Headers;
  /** The token of the current attempt. */
  token: string | undefined;
  /** The lifetime of the current attempt. */
  attemptTime: Lifetime;
}

/** Stands for the headers while there is no response. */
export const noHeaders = (): Headers => new Headers();

/** The start of an error message: "again" if an earlier attempt may have been sent. */
export function notSentText({ operation, outcome }: Call): string {
  return `${operation} was not sent${outcome === "not-sent" ? "" : " again"}`;
}

/** The fields for an error of this call if the current attempt ends with this outcome. */
export function errorFieldsOf(call: Call, outcome: Outcome): ErrorFields {
  const { operation, attempts } = call;
  return {
    operation,
    attempts,
    requestId: requestIdOf(call.headers(), call.redact),
    outcome: worseOutcome(call.outcome, outcome),
  };
}
