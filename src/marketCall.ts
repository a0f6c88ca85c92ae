import { readRateLimit } from "./response/rateLimit.ts";
import { requestIdOf } from "./response/requestId.ts";
import type { RateLimit } from "./errors/rateLimit.ts";
import type { CallResult } from "./perform.ts";

/** A result together with the response it came in. */
export interface WithResponse<Result> {
  /** What the call itself resolves to. */
  readonly data: Result;
  /** The HTTP status: 200, because no other is a success. */
  readonly status: number;
  /** The headers of the response. */
  readonly headers: Headers;
  /** The `traceparent` of the response, as received. Market's support asks for it. */
  readonly requestId: string | undefined;
  /** How many attempts the call took. */
  readonly attempts: number;
  /** The quota as stated in the response. */
  readonly rateLimit: RateLimit | undefined;
}

/** The promise of a call's result. */
export interface MarketCall<Result> extends Promise<Result> {
  /** The same call, with the status, headers and other metadata of its response. Nothing is sent again. */
  withResponse(): Promise<WithResponse<Result>>;
}

/** Wraps a call in progress in the promise that a method returns. */
export function marketCall<Result>(performed: Promise<CallResult<Result>>): MarketCall<Result> {
  const result = performed.then(({ data }) => data);
  return Object.assign(result, {
    async withResponse(): Promise<WithResponse<Result>> {
      // A caller of withResponse() need not also await the result, which rejects with the same error.
      result.catch(() => undefined);
      const { data, headers: makeHeaders, attempts } = await performed;
      const headers = makeHeaders();
      return {
        data,
        status: 200,
        headers,
        requestId: requestIdOf(headers),
        attempts,
        rateLimit: readRateLimit(headers),
      };
    },
  });
}
