import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { readToken } from "../options/credential.ts";
import { type Call, notSentText } from "./call.ts";
import { throwIfEnded } from "./lifetime.ts";

/** The token that the caller's function gives for this attempt. */
export async function askForToken(call: Call, token: () => unknown): Promise<string> {
  const { option } = call.settings.credential;
  call.phase = "credentials";
  // It learns the token that it is asked with: a later answer may name one of an earlier attempt.
  if (call.token !== undefined) call.redact(call.token);
  try {
    // In a promise of its own, so that a function that throws at once rejects too.
    const asked = new Promise<unknown>((resolve) => {
      resolve(token());
    });
    return readToken(option, await call.attempt.race(asked));
  } catch {
    throwIfEnded(call.attempt);
    const message = `${notSentText(call)}: the ${option} function returned no usable token`;
    // Without its cause: what a token function throws may hold the token.
    throw new ConfigurationError(message, { ...call.facts("not-sent"), option });
  }
}
