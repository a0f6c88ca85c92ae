import type { ClientOptions } from "./clientOptions.ts";

/** Options for a single call. `undefined` means the client's value. */
export interface CallOptions extends Pick<ClientOptions, "timeout" | "deadline" | "retries" | "headers" | "rules"> {
  /**
   * Aborts the call at any moment, with an `AbortedError` whose `cause` is the signal's `reason`.
   *
   * @defaultValue none
   */
  readonly signal?: AbortSignal | undefined;
}
