import type { RuleId } from "../operations/ruleId.ts";
import type { RuleSetting } from "../errors/issue.ts";
import type { ResponsesMode } from "../answer/inspect.ts";
import type { Fetch } from "../transport/fetchTransporter.ts";
import type { Hooks } from "../transport/hooks.ts";
import type { Limiter } from "../transport/limiter.ts";
import type { Transporter } from "../transport/transporter.ts";
import type { Token } from "./credential.ts";
import type { Concurrency } from "./places.ts";

/** Headers as a fetch takes them. Written out, because `HeadersInit` is not there without the types of a browser. */
export type ExtraHeaders =
  Headers | Readonly<Record<string, string | undefined>> | readonly (readonly [name: string, value: string])[];

/** What a client is made with. `undefined` stands for the default, and in `withOptions` for what the client has. */
export interface ClientOptions {
  /**
   * The Api-Key token of the shop's account, bare, or a function that returns it, asked once per attempt.
   *
   * @defaultValue `YANDEX_MARKET_API_KEY` from the environment
   */
  readonly apiKey?: Token | undefined;
  /**
   * An OAuth token (older, still valid), bare, or a function that returns it. Instead of `apiKey`, never beside it.
   *
   * @defaultValue none
   */
  readonly oauthToken?: Token | undefined;
  /**
   * The campaign of calls that name none. A whole number of 1 and above, beyond 2⁵³ a bigint. A call without either is
   * refused with an `InvalidRequestError`.
   *
   * @defaultValue none
   */
  readonly campaignId?: number | bigint | undefined;
  /**
   * Where to send: https, or http on this machine; a path is allowed, credentials, query and fragment are not.
   *
   * @defaultValue `https://api.partner.market.yandex.ru`
   */
  readonly baseUrl?: string | undefined;
  /**
   * A WHATWG fetch to send with, called as `fetch(url, init)`.
   *
   * @defaultValue the global one, looked up at each call
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Sends instead of a fetch, never beside one: what `yandex-market-orders/undici` returns.
   *
   * @defaultValue none: a fetch sends
   */
  readonly transport?: Transporter | undefined;
  /**
   * Headers to add to every request, merged by name with those of the client. Those that this library or the connection
   * sets cannot be given: `Api-Key`, `Authorization`, `Content-Type`, `Content-Length`, `Host`, `X-Market-Integration`,
   * `Connection`, `Keep-Alive`, `Transfer-Encoding`, `Upgrade`, `Expect`, `TE`, `Trailer`.
   *
   * @defaultValue none
   */
  readonly headers?: ExtraHeaders | undefined;
  /**
   * `name/version` of the program, printable ASCII without spaces of at most 100 characters. It goes out as
   * `X-Market-Integration` and labels the calls in the shop's own log.
   *
   * @defaultValue none
   */
  readonly integration?: string | undefined;
  /**
   * Milliseconds for one attempt, from asking for the token to the end of the body, 1 to 2 147 483 647; `false` for no
   * limit. Then the attempt has failed with a `TimeoutError`. Node's fetch has limits of its own: an answer that has not
   * begun after 300 s is a `ConnectionError`. `/undici` has none.
   *
   * @defaultValue 15 000
   */
  readonly timeout?: number | false | undefined;
  /**
   * Milliseconds for the whole call: queue, tokens, attempts and pauses, 1 to 2 147 483 647; `false` for no limit. Then
   * the call fails with a `TimeoutError`.
   *
   * @defaultValue 60 000
   */
  readonly deadline?: number | false | undefined;
  /**
   * How many attempts may follow the first, 0 to 10. Only what is safe to repeat is repeated.
   *
   * @defaultValue 2
   */
  readonly retries?: number | undefined;
  /**
   * Calls in flight per campaign, 1 and above: a number for every pool, or one by operation, of which the smaller counts
   * where operations share a pool; `false` for no limit. Further calls wait.
   *
   * @defaultValue what Market documents: 6 for digital codes, 4 for EAC and identifiers together, 10 for delivery options
   */
  readonly concurrency?: Concurrency | undefined;
  /**
   * How many calls of a pool may wait for a place, 0 and above; beyond them a call fails with `QueueFullError`.
   *
   * @defaultValue no bound
   */
  readonly maxQueue?: number | undefined;
  /**
   * Paces attempts below a quota.
   *
   * @defaultValue none
   */
  readonly limiter?: Limiter | undefined;
  /**
   * How much each rule weighs, by its id, merged with those of the client.
   *
   * @defaultValue each rule's own weight, as docs/rules.md lists them
   */
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>> | undefined;
  /**
   * What becomes of a 200 that is not as the description has it: `off` does not look, `report` returns it and warns,
   * `strict` throws an `UnexpectedResponseError` with outcome `accepted`.
   *
   * @defaultValue `"report"`
   */
  readonly responses?: ResponsesMode | undefined;
  /**
   * The largest answer that is read, in bytes after decompression.
   *
   * @defaultValue 10 485 760 (10 MiB)
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Functions that are told what a call does. Those of the client are replaced, not joined.
   *
   * @defaultValue none
   */
  readonly on?: Hooks | undefined;
}

/** What one call may set for itself. `undefined` stands for what the client has. */
export interface CallOptions extends Pick<ClientOptions, "timeout" | "deadline" | "retries" | "headers" | "rules"> {
  /**
   * Ends the call when it aborts, at any moment, with an `AbortedError` whose `cause` is its `reason`.
   *
   * @defaultValue none
   */
  readonly signal?: AbortSignal | undefined;
}
