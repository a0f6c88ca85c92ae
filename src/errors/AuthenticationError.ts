import { ApiError } from "./ApiError.ts";

/** 401: the token is missing, or the Api-Key is not valid. */
export class AuthenticationError extends ApiError {
  /** Identifies the class; stable across releases and minification. */
  override readonly code = "authentication";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "AuthenticationError";
  }
}
