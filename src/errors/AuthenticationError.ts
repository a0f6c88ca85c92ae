import { ApiError } from "./ApiError.ts";

/** 401: the token is missing or, for an Api-Key, not valid. */
export class AuthenticationError extends ApiError {
  /** The name of the class for programs: it never changes. */
  override readonly code = "authentication";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "AuthenticationError";
  }
}
