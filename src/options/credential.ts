import type { ConfigurationError } from "../errors/ConfigurationError.ts";
import { misuse } from "./misuse.ts";

const environment = "YANDEX_MARKET_API_KEY";

/** A token, or a function that returns it, asked once per attempt. */
export type Token = string | (() => string | Promise<string>);

/** Which of the two credentials is in use. */
export interface Credential {
  readonly option: "apiKey" | "oauthToken";
  readonly token: Token;
}

/** A token as it may stand in a header. The message never quotes it. */
export function readToken(option: Credential["option"], token: unknown, from = ""): string {
  const fault = (why: string): ConfigurationError => misuse(option, `${from}${why}`);
  if (typeof token !== "string") throw fault("must be a string or a function that returns one");
  if (token === "") throw fault("is empty");
  if (/^(bearer|api-key:?)\s/i.test(token)) throw fault("must be the bare token, without a prefix");
  if (!/^[\x21-\x7e]+$/.test(token)) throw fault("must be printable ASCII without spaces");
  return token;
}

function fromEnvironment(): string | undefined {
  try {
    // Not every runtime has a process.
    return typeof process === "undefined" ? undefined : process.env[environment];
  } catch {
    // Deno throws where it is not allowed to look.
    return undefined;
  }
}

/** The credential of a client: exactly one of the two options, else the environment. */
export function readCredential(apiKey: Token | undefined, oauthToken: Token | undefined): Credential {
  if (apiKey !== undefined && oauthToken !== undefined) throw misuse("oauthToken", "must not be given beside apiKey");
  const option = oauthToken === undefined ? "apiKey" : "oauthToken";
  const named = { apiKey, oauthToken }[option];
  if (typeof named === "function") return { option, token: named };
  if (named !== undefined) return { option, token: readToken(option, named) };
  const key = fromEnvironment();
  if (key === undefined) throw misuse(option, `is missing: give it or oauthToken, or set ${environment}`);
  return { option, token: readToken(option, key, `from ${environment} `) };
}
