/// <reference lib="esnext.disposable" preserve="true" />
import type { Choice } from "./choice.ts";
import type { RecordedRequest } from "./recordedRequest.ts";

/** A Market on this machine that answers as the description says. */
export interface MarketMock {
  /** What to give `createClient` as `baseUrl`. */
  readonly baseUrl: string;
  /** Every request since the start or the last `reset`, in the order of their answers. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Chooses the answers to the next requests, one each, in the order in which they come: by the name of an example
   * (`"rejected"`), by status (`420`), or in detail (`{ status: 200, body: "" }`, `{ delayMs: 5_000 }`). A call that is
   * repeated uses one up for each attempt. Requests beyond them get the ordinary success.
   *
   * @throws RangeError when no operation has such an example, or no answer such a status
   */
  answerNext(...choices: readonly Choice[]): void;
  /** Forgets the requests so far and the answers that were chosen and not used: for `beforeEach`. */
  reset(): void;
  /** Stops the mock, and the Prism that it started. A second time does nothing. */
  stop(): Promise<void>;
  /** The same as `stop`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Where the mock comes from. */
export interface MockOptions {
  /**
   * The OpenAPI description to play: a URL of a file, or a path, from the working directory if it is relative.
   *
   * @defaultValue the one in this package
   */
  readonly description?: URL | string | undefined;
  /**
   * The URL of a Prism that plays it already, or of another mock: so that many test files can share one Prism.
   *
   * @defaultValue one is started, and stopped with the mock
   */
  readonly prismUrl?: string | undefined;
  /**
   * The port on 127.0.0.1.
   *
   * @defaultValue a free one
   */
  readonly port?: number | undefined;
}
