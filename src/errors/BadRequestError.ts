import { ApiError } from "./ApiError.ts";

/** 400: Market refused the request. After an earlier call for the same order with outcome `unknown`, a wrong order status may mean that the earlier one worked. */
export class BadRequestError extends ApiError {
  override readonly code = "bad-request";

  override get name(): string {
    return "BadRequestError";
  }
}
