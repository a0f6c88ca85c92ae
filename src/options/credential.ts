import { invalidOption } from "../errors/ConfigurationError.ts";
import { type Credential, readToken, type Token } from "../transport/token.ts";

const environment = "YANDEX_MARKET_API_KEY";

function fromEnvironment(): string | undefined {
  try {
    // Some runtimes have no `process`.
    return typeof process === "undefined" ? undefined : process.env[environment];
  } catch {
    // Deno throws without permission to read the environment.
    return undefined;
  }
}

/** Reads the credential of a client: one of the two options, otherwise the environment. */
export function readCredential(apiKey: Token | undefined, oauthToken: Token | undefined): Credential {
  if (apiKey !== undefined && oauthToken !== undefined)
    throw invalidOption("oauthToken", "cannot be combined with apiKey");
  const option = oauthToken === undefined ? "apiKey" : "oauthToken";
  const named = { apiKey, oauthToken }[option];
  if (typeof named === "function") return { option, token: named };
  if (named !== undefined) return { option, token: readToken(option, named) };
  const key = fromEnvironment();
  if (key === undefined) throw invalidOption(option, `is missing: pass it or oauthToken, or set ${environment}`);
  return { option, token: readToken(option, key, `from ${environment} `) };
}
