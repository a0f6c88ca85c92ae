import { invalidOption } from "../errors/ConfigurationError.ts";

/** A token, or a function that returns it, asked once per attempt. */
export type Token = string | (() => string | Promise<string>);

export interface Credential {
  readonly option: "apiKey" | "oauthToken";
  readonly token: Token;
}

// What files of settings and templates leave in place of a token. The last is what a header cannot hold.
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/^$/, "is empty"],
  [/^(undefined|null|none|NaN|\[object Object\])$/i, "is a text such as undefined or null: its variable is not set"],
  [/^["'`«“]|["'`»”]$/, "is in quotes: pass the token without them"],
  [/\$\{|\{\{|^(\$\w+|\{.*\}|\[.*\]|<.*>|%\w+%)$/s, "is or contains a placeholder that was not filled in"],
  [/^(bearer|oauth|api-key)[\s:=]/i, "must be the token without a prefix such as Bearer or OAuth"],
  [/^\s|\s$/, "has white space or a line end around it"],
  [/[^\x21-\x7e]/, "must be printable ASCII without spaces"],
];

/** Why a token cannot be used in a header, if so. The text never quotes it. */
export const faultOfToken = (token: string): string | undefined =>
  mistakes.find(([pattern]) => pattern.test(token))?.[1];

/** Reads a token that is valid in a header. Error messages never quote it. */
export function readToken(option: Credential["option"], token: unknown, from = ""): string {
  const fault = typeof token === "string" ? faultOfToken(token) : "must be a string or a function returning one";
  if (typeof token !== "string" || fault !== undefined) throw invalidOption(option, `${from}${fault}`);
  return token;
}
