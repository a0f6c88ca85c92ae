import { english } from "./english.ts";
import { russian } from "./russian.ts";

export const help = { en: english, ru: russian };

/** The help in the language that the variables of POSIX name; the first that is set decides. */
export function helpFor({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): typeof english {
  const [locale = ""] = [LC_ALL, LC_MESSAGES, LANG].filter(Boolean);
  return help[/^ru(?![a-z])/i.test(locale) ? "ru" : "en"];
}
