import { ApiError } from "./ApiError.ts";

/** 403: the token does not reach this campaign or method; an OAuth token that is not valid ends here too. */
export class PermissionDeniedError extends ApiError {
  override readonly code = "permission-denied";

  override get name(): string {
    return "PermissionDeniedError";
  }
}
