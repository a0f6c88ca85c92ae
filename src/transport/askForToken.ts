import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { faultOfToken } from "./token.ts";
import { type Call, notSentText } from "./call.ts";

export async function askForToken(call: Call, token: () => unknown): Promise<string> {
  const { option } = call.settings.credential;
  call.phase = "credentials";
  // Makes the redactor remember the previous token: a later response may still quote it.
  if (call.token !== undefined) call.redact(call.token);
  let fault = "threw an error, or its promise was rejected";
  try {
    // Inside a promise, so that a synchronous throw becomes a rejection.
    const value = await call.attemptTime.race(
      new Promise<unknown>((resolve) => {
        resolve(token());
      }),
    );
    const why = typeof value === "string" ? faultOfToken(value) : "is no string";
    if (typeof value === "string" && why === undefined) return value;
    fault = `returned no usable token: it ${why}`;
  } catch {
    call.attemptTime.throwIfEnded();
  }
  const message = `${notSentText(call)}: the ${option} function ${fault}`;
  // No cause: what a token function throws may contain the token.
  throw new ConfigurationError(message, { ...call.errorFields("not-sent"), option });
}
