import { ApiError } from "./ApiError.ts";

/** 404: no such campaign or order for this token. */
export class NotFoundError extends ApiError {
  override readonly code = "not-found";

  override get name(): string {
    return "NotFoundError";
  }
}
