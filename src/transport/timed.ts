import { type Step } from "./call.ts";

/** Gives each attempt its own time, within that of the call. When the attempt fails, so does whatever it left running. */
export const timed =
  (next: Step): Step =>
  async (call) => {
    call.attempt = call.lifetime.within("timeout", call.settings.timeout);
    try {
      return await next(call);
    } catch (error) {
      // Not after a success, which is read to its end: to abort nothing costs a tenth of a call.
      call.attempt.abort();
      throw error;
    } finally {
      call.attempt.close();
    }
  };
