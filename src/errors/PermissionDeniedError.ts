import { ApiError } from "./ApiError.ts";

/** 403: the token has no access to this campaign or method, or the OAuth token is not valid. */
export class PermissionDeniedError extends ApiError {
  /** Identifies the class; stable across releases and minification. */
  override readonly code = "permission-denied";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "PermissionDeniedError";
  }
}
