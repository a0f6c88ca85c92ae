import { ApiError } from "./ApiError.ts";

/** 404: no such campaign or order for this token. */
export class NotFoundError extends ApiError {
  /** The name of the class for programs: it never changes. */
  override readonly code = "not-found";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "NotFoundError";
  }
}
