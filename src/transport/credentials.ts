import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { readToken } from "../options/credential.ts";
import { factsOf, type Step, unsent } from "./call.ts";
import { throwIfEnded } from "./lifetime.ts";

/** Asks for the token, once per attempt: a function may renew it between attempts. */
export const authenticated =
  (next: Step): Step =>
  async (call) => {
    const { option, token } = call.settings.credential;
    if (typeof token === "string") {
      call.token = token;
      return next(call);
    }
    call.phase = "credentials";
    try {
      // In a promise of its own, so that a function that throws at once rejects too.
      const asked = new Promise<unknown>((resolve) => {
        resolve(token());
      });
      call.token = readToken(option, await call.attempt.race(asked));
    } catch {
      throwIfEnded(call.attempt);
      const message = `${unsent(call)}: the ${option} function gave no usable token`;
      // Without its cause: what a token function throws may hold the token.
      throw new ConfigurationError(message, { ...factsOf(call, "not-sent"), option });
    }
    return next(call);
  };
