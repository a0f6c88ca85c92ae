import type { RuleSetting } from "../errors/issue.ts";
import type { ResponsesMode } from "../response/context.ts";
import type { Hooks, WarningEvent } from "./hooks.ts";
import type { Limiter, Pool } from "./limiter.ts";
import type { Transporter } from "./transporter.ts";
import type { Credential } from "./token.ts";

/** Something in the options of a client that is probably a mistake; each is given once, with the first call. */
export type ClientWarning = Pick<WarningEvent, "rule" | "message" | "hint">;

/** How many calls of a pool may be in flight, and the name under which the calls to one server are counted. */
interface SlotLimit {
  readonly limit: number;
  readonly name: string;
}

/** The options of a client or of one of its calls, checked and with every default in place. */
export interface Settings {
  readonly credential: Credential;
  readonly campaignId?: number | bigint;
  readonly baseUrl: string;
  /** Whether the host of the base URL is the one that may refuse an operation. */
  readonly toMarketYandexGo: boolean;
  readonly clientWarnings: readonly ClientWarning[];
  readonly transporter: Transporter;
  readonly headers: Readonly<Record<string, string>>;
  readonly integration?: string;
  readonly timeout: number | false;
  readonly deadline: number | false;
  readonly retries: number;
  /** A pool without an entry has no limit. */
  readonly slots: Readonly<Partial<Record<Pool, SlotLimit>>>;
  readonly maxQueue: number;
  readonly limiter?: Limiter;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly responses: ResponsesMode;
  readonly maxResponseBytes: number;
  readonly on: Hooks;
}
