import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { faultOfToken } from "./token.ts";
import { type Call, notSentText } from "./call.ts";
import { throwIfEnded } from "./Lifetime.ts";

export async function askForToken(call: Call, token: () => unknown): Promise<string> {
  const { option } = call.settings.credential;
  call.phase = "credentials";
  // Makes the redactor remember the previous token: a later response may still quote it.
  if (call.token !== undefined) call.redact(call.token);
  let fault = "threw an error, or its promise was rejected";
  try {
    // Inside a promise, so that a synchronous throw becomes a rejection.
    const answer = await call.attemptTime.race(
      new Promise<unknown>((resolve) => {
        resolve(token());
      }),
    );
    const why = typeof answer === "string" ? faultOfToken(answer) : "is no string";
    if (typeof answer === "string" && why === undefined) return answer;
    fault = `returned no usable token: it ${why}`;
  } catch {
    throwIfEnded(call.attemptTime);
  }
  const message = `${notSentText(call)}: the ${option} function ${fault}`;
  // No cause: what a token function throws may contain the token.
  throw new ConfigurationError(message, { ...call.errorFields("not-sent"), option });
}
