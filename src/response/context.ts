import type { OperationId } from "../../generated/facts.ts";
import type { Failure } from "../../generated/validators.ts";
import type { ErrorFields } from "../errors/MarketError.ts";
import type { Outcome } from "../errors/outcome.ts";

/** A response, read to its end. */
export interface ReadResponse {
  readonly status: number;
  readonly headers: () => Headers;
  readonly text: string;
}

export interface ErrorContext {
  readonly operation: OperationId;
  /** Removes strings of the request and the token from a text. */
  readonly redact: (text: string) => string;
  /** The fields for an error of this call if the current attempt ends with this outcome. */
  readonly errorFields: (outcome: Outcome) => ErrorFields;
}

/**
 * How much of a 200 is checked against the OpenAPI description.
 *
 * - `off`: only its ids.
 * - `report`: all of it; a mismatch is a warning, and the result is returned as Market sent it.
 * - `strict`: all of it; a mismatch is an `UnexpectedResponseError` with reason `mismatch`.
 */
export type ResponsesMode = "off" | "report" | "strict";

/** What the check of an answer needs to know of its call. */
export interface ResponseContext extends ErrorContext {
  readonly settings: { readonly responses: ResponsesMode };
  /** Called with the first place in which a success does not match the description. */
  readonly onMismatch: (mismatch: Failure) => void;
}
