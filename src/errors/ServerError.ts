import { ApiError } from "./ApiError.ts";

/** 5xx: Market failed. It may have done the work before it did, so `outcome` is `unknown`. */
export class ServerError extends ApiError {
  override readonly code = "server";

  override get name(): string {
    return "ServerError";
  }
}
