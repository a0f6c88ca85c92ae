import { isObject } from "../isObject.ts";

/** What a transport may know of its failure. */
export type FailureKind = "nothing was sent" | "the body is too large";

// In the global registry, because `/undici` may hold another copy of the class.
const known: unique symbol = Symbol.for("yandex-market-orders.transportFailure");

/** Thrown by a transport that knows what its failure means; any other error is judged by what it proves. */
export class TransportFailure extends Error {
  readonly [known]: FailureKind;

  constructor(knowledge: FailureKind, cause?: unknown) {
    super(knowledge, { cause });
    this[known] = knowledge;
  }
}

/** What was known, if it was thrown so. Whatever else a transport throws may be a proxy that throws when it is asked. */
export function failureKindOf(error: unknown): FailureKind | undefined {
  try {
    return isObject(error) && known in error ? (error[known] as FailureKind) : undefined;
  } catch {
    return undefined;
  }
}
