import { ApiError } from "./ApiError.ts";

/**
 * 400: Market refused the request. If an earlier call for the same order ended in `unknown`, a wrong order status may
 * mean that the earlier call worked.
 */
export class BadRequestError extends ApiError {
  /** Identifies the class; stable across releases and minification. */
  override readonly code = "bad-request";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "BadRequestError";
  }
}
