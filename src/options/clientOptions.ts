import type { RuleId } from "../operations/ruleId.ts";
import type { RuleSetting } from "../errors/issue.ts";
import type { ResponsesMode } from "../response/context.ts";
import type { Fetch } from "../transport/fetchTransporter.ts";
import type { Hooks } from "../transport/hooks.ts";
import type { Limiter } from "../transport/limiter.ts";
import type { Transporter } from "../transport/transporter.ts";
import type { Token } from "../transport/token.ts";
import type { Concurrency } from "./slots.ts";

/** Headers as fetch accepts them. Spelled out, because `HeadersInit` needs the browser's types. */
export type ExtraHeaders =
  Headers | Readonly<Record<string, string | undefined>> | readonly (readonly [name: string, value: string])[];

/** The options of a client. `undefined` means the default; in `withOptions`, it means the client's own value. */
export interface ClientOptions {
  /**
   * The Api-Key token of the seller's account, without a prefix, or a function that returns it, called once per
   * attempt.
   *
   * @defaultValue `YANDEX_MARKET_API_KEY` from the environment
   */
  readonly apiKey?: Token | undefined;
  /**
   * An OAuth token (older, still valid), without a prefix, or a function that returns it. Cannot be combined with
   * `apiKey`.
   *
   * @defaultValue none
   */
  readonly oauthToken?: Token | undefined;
  /**
   * The campaign for calls that do not name one: an integer of at least 1, above 2⁵³ a bigint. Without either, a call
   * fails with an `InvalidRequestError`.
   *
   * @defaultValue none
   */
  readonly campaignId?: number | bigint | undefined;
  /**
   * The base URL: https, or http for this machine. A path is allowed, such as that of a proxy; credentials, a query and a
   * fragment are not. On Market's hosts the path has no version: the client adds it.
   *
   * @defaultValue `https://api.partner.market.yandex.ru`
   */
  readonly baseUrl?: string | undefined;
  /**
   * `true` allows a `baseUrl` of plain http beyond this machine, for a mock in another container. Anyone on the way can
   * read the token, so it is never allowed for Market's hosts, and the client warns of it once.
   *
   * @defaultValue `false`
   */
  readonly allowHttp?: boolean | undefined;
  /**
   * The WHATWG fetch to use, called as `fetch(url, init)`.
   *
   * @defaultValue the global `fetch`, looked up at each call
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Used instead of fetch: what `undiciTransport()` returns. Cannot be combined with `fetch`.
   *
   * @defaultValue none: fetch is used
   */
  readonly transport?: Transporter | undefined;
  /**
   * Extra headers for every request, merged by name with those of the client. Headers that this library or the
   * connection sets are not allowed: `Api-Key`, `Authorization`, `Content-Type`, `Content-Length`, `Host`,
   * `X-Market-Integration`, `Connection`, `Keep-Alive`, `Transfer-Encoding`, `Upgrade`, `Expect`, `TE`, `Trailer`.
   *
   * @defaultValue none
   */
  readonly headers?: ExtraHeaders | undefined;
  /**
   * `name/version` of your program: printable ASCII without spaces, at most 100 characters. Sent as
   * `X-Market-Integration`; it labels the calls in the seller's own request log.
   *
   * @defaultValue none
   */
  readonly integration?: string | undefined;
  /**
   * Milliseconds for one attempt, from requesting the token to the end of the body, 1 to 2 147 483 647; `false` for no
   * limit. After that the attempt fails with a `TimeoutError`. Node's fetch has its own limit: if no response begins
   * within 300 s, the attempt fails with a `ConnectionError`. `/undici` has none.
   *
   * @defaultValue 15 000; of a call, that of its client
   */
  readonly timeout?: number | false | undefined;
  /**
   * Milliseconds for the whole call: queue, tokens, attempts and pauses, 1 to 2 147 483 647; `false` for no limit.
   * After that the call fails with a `TimeoutError`.
   *
   * @defaultValue 60 000; of a call, that of its client
   */
  readonly deadline?: number | false | undefined;
  /**
   * The number of retries after the first attempt, 0 to 10. Only what is safe to retry is retried.
   *
   * @defaultValue 2; of a call, that of its client
   */
  readonly retries?: number | undefined;
  /**
   * Parallel requests per campaign, at least 1: one number for every pool, or a number per operation, the smaller one
   * applying if operations share a pool; `false` for no limit. Further calls wait.
   *
   * @defaultValue what Market documents: 6 for digital codes, 4 for EAC and identifiers together, 10 for delivery options
   */
  readonly concurrency?: Concurrency | undefined;
  /**
   * How many calls of a campaign's pool may wait for a slot, at least 0; any further call fails with `QueueFullError`.
   *
   * @defaultValue no limit
   */
  readonly maxQueue?: number | undefined;
  /**
   * Keeps calls below the quotas, such as `quotaLimiter()` or `redisLimiter()`.
   *
   * @defaultValue none
   */
  readonly limiter?: Limiter | undefined;
  /**
   * The severity of each rule, by rule id, merged with those of the client.
   *
   * @defaultValue each rule's default severity, as listed in docs/rules.md
   */
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>> | undefined;
  /**
   * What to do with a 200 that does not match the OpenAPI description: `off` does not check, `report` returns it with a
   * warning, `strict` throws an `UnexpectedResponseError` with outcome `accepted`.
   *
   * @defaultValue `"report"`
   */
  readonly responses?: ResponsesMode | undefined;
  /**
   * The largest response body that is read, in bytes after decompression.
   *
   * @defaultValue 10 485 760 (10 MiB)
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Hooks that observe calls, for logs and metrics. They replace the client's hooks rather than adding to them.
   *
   * @defaultValue none; warnings then go to `process.emitWarning` (`console.warn` where there is none), once per rule
   */
  readonly on?: Hooks | undefined;
}
