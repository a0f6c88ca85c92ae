import type { Quota } from "./Call.ts";

const space = "[\\s\\u00a0\\u2009\\u202f]";
const number = `(\\d{1,3}(?:(?:${space}|[_,.'])\\d{3})+|\\d{1,9})(?:${space}?(тыс|млн)\\.?)?`;
const counted = `(?:${space}{1,3}(\\p{L}+)(?:${space}{1,3}\\p{L}+){0,2}?)?`;
const one = `(?:(?:1|одн[уио][гй]?о?)${space})?`;
const unit = "(секунд|минут|час|сут|день|дня|second|sec|minute|min|hour|day)";
const figure = new RegExp(
  `(?<![\\d.,])${number}${counted}${space}{0,3}(?:в(?:${space}течение)?|за|per|an?|every|each|/)${space}{0,3}${one}${unit}`,
  "giu",
);

const seconds: readonly (readonly [RegExp, number])[] = [
  [/^с?е[кc]|^sec/iu, 1],
  [/^мин|^min/iu, 60],
  [/^час|^hour/iu, 3600],
  [/^/u, 86_400],
];
const thousands: Readonly<Record<string, number>> = { тыс: 1e3, млн: 1e6 };
const isOfLimits = /лимит|limit|quota|квот|огранич/iu;
const isRequest = /^(запрос|request|call|вызов)/iu;

function figures(line: string): (Quota & { readonly counted: string | undefined })[] {
  // Lines with limits are short; a longer one is something else.
  return [...line.slice(0, 10_000).matchAll(figure)].map(([, digits = "", scale = "", what, name = ""]) => ({
    amount: Number(digits.replaceAll(/\D/gu, "")) * (thousands[scale.toLowerCase()] ?? 1),
    seconds: seconds.find(([pattern]) => pattern.test(name))?.[1] ?? 86_400,
    of: what === undefined || isRequest.test(what) ? undefined : what.toLowerCase(),
    counted: what,
  }));
}

/** The quota that a text states, the strictest if several: "|**Лимит:** 10 000 запросов в час|". */
export function quotasInProse(text: string): Map<string, Quota> {
  const lines = text.split("\n");
  const inLimits = lines.filter((line) => isOfLimits.test(line)).flatMap(figures);
  const anywhere = lines.flatMap(figures).filter(({ counted: what }) => what !== undefined && isRequest.test(what));
  const told = inLimits.length > 0 ? inLimits : anywhere;
  const [strictest] = told.sort((a, b) => a.amount / a.seconds - b.amount / b.seconds);
  if (!strictest) return new Map();
  const { counted: _, ...quota } = strictest;
  return new Map([["", quota]]);
}
