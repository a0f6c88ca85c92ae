import { ApiError } from "./ApiError.ts";

/** 5xx: Market failed. It may have done the work before that, so `outcome` is `unknown`. */
export class ServerError extends ApiError {
  /** Identifies the class; stable across releases and minification. */
  override readonly code = "server";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "ServerError";
  }
}
