import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What is said of one operation: of its fields with the field that holds each, of its answers by status. */
type Words = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

/** The language of a page. */
export interface Language {
  readonly code: "en" | "ru";
  /** A phrase of these programs, with `$1` and so on replaced. */
  say(phrase: string, ...values: readonly (string | number)[]): string;
  /** A text of the description, which is English; `place` says where it stands. */
  tell(text: string, operation: string, ...place: readonly [string, ...string[]]): string;
  /** What a rule demands; the text in the code is English. */
  demand(rule: string, text: string): string;
}

const filled = (phrase: string, values: readonly (string | number)[]): string =>
  phrase.replaceAll(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1]));

export const english: Language = {
  code: "en",
  say: (phrase, ...values) => filled(phrase, values),
  tell: (text) => text,
  demand: (_, text) => text,
};

const { phrases, all, rules, ...operations } = parse(
  readFileSync(new URL("russian.yaml", import.meta.url), "utf8"),
) as {
  phrases: Readonly<Record<string, string>>;
  all: Words;
  rules: Readonly<Record<string, string>>;
  [operation: string]: Words;
};

function find(words: unknown, [first = "", ...rest]: readonly string[]): unknown {
  const inner = (words as Words | undefined)?.[first];
  return rest.length > 0 ? find(inner, rest) : inner;
}

const inEnglish = (text: string): string => `${text.trim()} (англ.)`;

export const russian: Language = {
  code: "ru",
  say(phrase, ...values) {
    const own = phrases[phrase];
    if (own === undefined) throw new Error(`scripts/pages/russian.yaml lacks the phrase ${phrase}`);
    return filled(own, values);
  },
  tell(text, operation, ...place) {
    const own = find(operations[operation], place) ?? find(all, place);
    return typeof own === "string" ? own.trim() : inEnglish(text);
  },
  demand(rule, text) {
    const own = rules[rule];
    return own === undefined ? inEnglish(text) : filled(own, text.match(/\d+/g) ?? []);
  },
};
