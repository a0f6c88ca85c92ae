import { ApiError } from "./ApiError.ts";

/** 404: no such campaign or order for this token. */
export class NotFoundError extends ApiError {
  /** Identifies the class; stable across releases and minification. */
  override readonly code = "not-found";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "NotFoundError";
  }
}
