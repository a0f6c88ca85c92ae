/// <reference lib="esnext.disposable" preserve="true" />
import type { Choice } from "./choice.ts";
import type { RecordedRequest } from "./recordedRequest.ts";

/**
 * A mock Market on this machine that answers according to the OpenAPI description. A request that violates it gets 400
 * with the code `MOCK_INVALID_REQUEST`, which Market does not have, and what is wrong in words.
 */
export interface MarketMock {
  /** The `baseUrl` for `createClient`. */
  readonly baseUrl: string;
  /** Every request since the start or the last `reset`, in the order in which they were answered. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Chooses the answers to the next requests, one each, in order of arrival: by the name of an example (`"rejected"`),
   * by status (`420`), or in detail (`{ status: 200, body: "" }`, `{ delayMs: 5_000 }`). A retried call uses one per
   * attempt. Further requests get what their `Prefer` header names (`example=rejected`, `code=420`), or the ordinary
   * success, for the items that they ask about.
   *
   * @throws RangeError if no operation has such an example, or the status, the delay or a field is not valid
   */
  answerNext(...choices: readonly Choice[]): void;
  /** Clears the recorded requests and unused answers, for `beforeEach`. */
  reset(): void;
  /** Stops the mock and the Prism that it started. A second call does nothing. */
  stop(): Promise<void>;
  /** The same as `stop`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The options of `startMock`. */
export interface MockOptions {
  /**
   * The OpenAPI description to serve: a file URL or a path, relative to the working directory.
   *
   * @defaultValue the one in this package
   */
  readonly description?: URL | string | undefined;
  /**
   * The URL of a running Prism that serves it, or of another mock, so that many test files can share one Prism.
   *
   * @defaultValue one is started, and stopped with the mock
   */
  readonly prismUrl?: string | undefined;
  /**
   * The port to listen on, on 127.0.0.1.
   *
   * @defaultValue a free one
   */
  readonly port?: number | undefined;
  /**
   * Called with each request and the body of its response, before that is sent.
   *
   * @defaultValue none
   */
  readonly onResponse?: ((request: RecordedRequest, body: string) => void) | undefined;
}
