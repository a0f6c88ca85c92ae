import { ApiError } from "./ApiError.ts";

/** 400: Market refused the request. After an earlier call for the same order with outcome `unknown`, a wrong order status may mean that the earlier one worked. */
export class BadRequestError extends ApiError {
  /** The name of the class for programs: it never changes. */
  override readonly code = "bad-request";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "BadRequestError";
  }
}
