import { ApiError } from "./ApiError.ts";

/** 401: the token is missing or, for an Api-Key, not valid. */
export class AuthenticationError extends ApiError {
  override readonly code = "authentication";

  override get name(): string {
    return "AuthenticationError";
  }
}
