import type { RuleSetting } from "../errors/issue.ts";
import type { ResponsesMode } from "../response/context.ts";
import type { Hooks } from "./hooks.ts";
import type { Limiter } from "./limiter.ts";
import type { Transporter } from "./transporter.ts";
import type { Credential } from "./token.ts";
import type { Slots } from "./slots.ts";

/** Something in the options of a client that is probably a mistake; each is given once, with the first call. */
export interface ClientWarning {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
}

/** The options of a client or of one of its calls, checked and with every default in place. */
export interface Settings {
  readonly credential: Credential;
  readonly campaignId?: number | bigint;
  readonly baseUrl: string;
  /** Whether the host of the base URL is the one that may refuse an operation. */
  readonly toMarketYandexGo: boolean;
  readonly warnings: readonly ClientWarning[];
  readonly transporter: Transporter;
  readonly headers: Readonly<Record<string, string>>;
  readonly integration?: string;
  readonly timeout: number | false;
  readonly deadline: number | false;
  readonly retries: number;
  readonly slots: Slots;
  readonly maxQueue: number;
  readonly limiter?: Limiter;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly responses: ResponsesMode;
  readonly maxResponseBytes: number;
  readonly on: Hooks;
}
