import { ApiError } from "./ApiError.ts";

/** 403: the token does not reach this campaign or method; an OAuth token that is not valid ends here too. */
export class PermissionDeniedError extends ApiError {
  /** The name of the class for programs: it never changes. */
  override readonly code = "permission-denied";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "PermissionDeniedError";
  }
}
