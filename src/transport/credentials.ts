import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { readToken } from "../options/credential.ts";
import { type Call, factsOf, type Reply, type Step, unsent } from "./call.ts";
import { throwIfEnded } from "./lifetime.ts";

async function asking<Result>(call: Call<Result>, token: () => unknown, next: Step): Promise<Reply<Result>> {
  const { option } = call.settings.credential;
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
}

/** Asks for the token, once per attempt: a function may renew it between attempts. */
export const authenticated =
  (next: Step): Step =>
  (call) => {
    const { token } = call.settings.credential;
    if (typeof token !== "string") return asking(call, token, next);
    call.token = token;
    return next(call);
  };
