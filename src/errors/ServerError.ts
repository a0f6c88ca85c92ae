import { ApiError } from "./ApiError.ts";

/** 5xx: Market failed. It may have done the work before it did, so `outcome` is `unknown`. */
export class ServerError extends ApiError {
  /** The name of the class for programs: it never changes. */
  override readonly code = "server";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "ServerError";
  }
}
