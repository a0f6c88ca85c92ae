import { isObject } from "../isObject.ts";

/** What a transport may know about its failure. */
export type FailureKind = "nothing was sent" | "the body is too large";

// In the global registry, because `/undici` may contain another copy of the class.
const kind: unique symbol = Symbol.for("yandex-market-orders.transportFailure");

/** Thrown by a transport that knows what its failure means; any other error is judged by its code. */
export class TransportFailure extends Error {
  readonly [kind]: FailureKind;

  constructor(failure: FailureKind, cause?: unknown) {
    super(failure, { cause });
    this[kind] = failure;
  }
}

/** The kind of a `TransportFailure`; nothing for other errors. Those may be proxies that throw when read. */
export function failureKindOf(error: unknown): FailureKind | undefined {
  try {
    return isObject(error) && kind in error ? (error[kind] as FailureKind) : undefined;
  } catch {
    return undefined;
  }
}
