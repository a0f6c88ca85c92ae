import type { OperationId } from "../../generated/facts.ts";
import { withoutPrototype } from "../prototype.ts";
import type { ErrorCode } from "./errorCode.ts";
import type { Outcome } from "./outcome.ts";

/** Looked up in the global symbol registry, so that copies of the package and realms recognise each other's errors. */
export const kinds: unique symbol = Symbol.for("yandex-market-orders.kinds");

/** What an error says about its call. */
export interface CallFields {
  /** The operation that was called. */
  readonly operation?: OperationId | undefined;
  /** How many attempts there were; 0 by default. */
  readonly attempts?: number | undefined;
  /** The `traceparent` of the last response. */
  readonly requestId?: string | undefined;
  /** The underlying error. */
  readonly cause?: unknown;
}

/** The fields that every error carries. */
export interface ErrorFields extends CallFields {
  /** The worst outcome of the attempts. */
  readonly outcome: Outcome;
}

/**
 * Everything that `createClient` and a call throw. Branch on the class with the guards (`isMarketError`,
 * `isRateLimitError` …), which also work across copies of the package, or on `code`; decide what to do with
 * keys on `outcome`.
 */
export abstract class MarketError extends Error {
  /** Identifies the class; stable across releases and minification. */
  abstract readonly code: ErrorCode;
  /** The operation that was called; absent if the client itself could not be created. */
  declare readonly operation?: OperationId;
  /**
   * What the server may have done: the worst outcome of the attempts.
   *
   * - `"not-sent"`: it never saw the request. Keys may go back to stock, unless an earlier call for the order ended in
   *   `unknown` or `accepted`.
   * - `"refused"`: it answered that it did not do the work. The same holds: perhaps it refused because an earlier call
   *   worked.
   * - `"unknown"`: it may or may not have done the work. Look up the order before anything else, and hold its keys.
   * - `"accepted"`: it did the work, but its answer could not be used. Keys are sold; do not call again.
   */
  readonly outcome: Outcome;
  /** How many times the request was handed to the transport. */
  readonly attempts: number;
  /** The `traceparent` of the last response; redacted unless it has the standard form. Market's support asks for it. */
  declare readonly requestId?: string;

  constructor(message: string, fields: ErrorFields) {
    const { operation, outcome, attempts = 0, requestId, cause } = withoutPrototype(fields);
    super(message, cause === undefined ? undefined : { cause });
    if (operation !== undefined) this.operation = operation;
    this.outcome = outcome;
    this.attempts = attempts;
    if (requestId !== undefined) this.requestId = requestId;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "MarketError";
  }

  /**
   * The names of its classes, for the guards.
   *
   * @internal
   */
  get [kinds](): readonly string[] {
    const names = ["MarketError"];
    for (let link = Reflect.getPrototypeOf(this); link instanceof MarketError; link = Reflect.getPrototypeOf(link)) {
      names.push(link.name);
    }
    return names;
  }

  /** A plain object for logs: name, message and the fields, without `cause` and `stack`. */
  toJSON(): Record<string, unknown> {
    return Object.assign<Record<string, unknown>, this>({ name: this.name, message: this.message }, this);
  }
}
