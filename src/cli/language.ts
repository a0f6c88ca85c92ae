/** The language for people, by the variables of POSIX; the first that is set decides. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): "en" | "ru" {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const [locale = ""] = [LC_ALL, LC_MESSAGES, LANG].filter(Boolean);
  return /^ru(?![a-z])/i.test(locale) ? "ru" : "en";
}
