import type { ConfigurationError } from "../errors/ConfigurationError.ts";
import { invalidOption } from "./invalidOption.ts";

const environment = "YANDEX_MARKET_API_KEY";

/** A token, or a function that returns it, asked once per attempt. */
export type Token = string | (() => string | Promise<string>);

/** The credential in use. */
export interface Credential {
  readonly option: "apiKey" | "oauthToken";
  readonly token: Token;
}

/** Reads a token that is valid in a header. Error messages never quote it. */
export function readToken(option: Credential["option"], token: unknown, from = ""): string {
  const fault = (why: string): ConfigurationError => invalidOption(option, `${from}${why}`);
  if (typeof token !== "string") throw fault("must be a string or a function returning one");
  if (token === "") throw fault("is empty");
  if (/^(bearer|api-key:?)\s/i.test(token)) throw fault("must be the token without a prefix");
  if (!/^[\x21-\x7e]+$/.test(token)) throw fault("must be printable ASCII without spaces");
  return token;
}

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
