import { Rate, secondsOf } from "../Rate.ts";

const space = "[\\s\\u00a0\\u2009\\u202f]";
const number = `(\\d{1,3}(?:(?:${space}|[_,.'])\\d{3})+|\\d{1,9})(?:${space}?(тыс|млн)\\.?)?`;
const counted = `(?:${space}{1,3}(\\p{L}+)(?:${space}{1,3}\\p{L}+){0,2}?)?`;
const one = `(?:(?:1|одн[уио][гй]?о?)${space})?`;
const period = "(секунд|минут|час|сут|день|дня|second|sec|minute|min|hour|day)\\p{L}*";
const figure = new RegExp(
  `(?<![\\d.,])${number}${counted}${space}{0,3}(?:в(?:${space}течение)?|за|per|an?|every|each|/)${space}{0,3}${one}${period}`,
  "giu",
);
const simultaneous = "(?:параллельн|одновременн|parallel|concurrent|simultaneous)\\p{L}*";
const request = "(?:запрос|request|call|вызов)\\p{L}*";
const parallel = new RegExp(
  `(?<![\\d.,])(\\d{1,6})\\s{1,3}(?:\\p{L}+\\s{1,3}){0,2}?${simultaneous}(?:\\s{1,3}${request})?` +
    `|${simultaneous}\\s{1,3}${request}\\s{0,3}[:—–-]\\s{0,3}(?:не более\\s{1,3})?(\\d{1,6})`,
  "giu",
);
const label =
  /^[^\p{L}]*(?:no-translate\[[^\]]*\][^\p{L}]*)?(?:rate\s)?(?:лимит|limit|quota|квот)\p{L}*[^\p{L}\d]*[:|]/iu;
/** A line that states a limit is shorter. */
const longest = 300;
const thousands: Readonly<Record<string, number>> = { тыс: 1e3, млн: 1e6 };

/** A limit on quotas or parallel requests, for a plan of the seller if it has one: a figure, or a text not understood. */
export interface Limit {
  readonly kind: "quota" | "parallel";
  readonly is: Rate | string;
  readonly plan?: string | undefined;
}

export const atOnce = (amount: number, plan?: string): Limit => ({
  kind: "parallel",
  is: new Rate(amount, "requests"),
  plan,
});

export function notUnderstood(text: string): Limit {
  return { kind: /паралл|одноврем|parallel|concurr|simultan/iu.test(text) ? "parallel" : "quota", is: text };
}

const plain = (line: string): string => line.slice(0, longest).replaceAll(/<[^>]*>/g, "|");

/** Whether a line states limits and nothing else: "|**Лимит:** 10 000 запросов в час|". */
export const isLimitLine = (line: string): boolean => label.test(plain(line));

function quotasIn(line: string): Rate[] {
  return [...line.matchAll(figure)].map(([, digits = "", scale = "", what = "", name = ""]) => {
    const amount = Number(digits.replaceAll(/\D/gu, "")) * (thousands[scale.toLowerCase()] ?? 1);
    const isRequest = what === "" || new RegExp(`^${request}`, "iu").test(what);
    return new Rate(amount, isRequest ? "requests" : what.toLowerCase(), secondsOf(name));
  });
}

function limitsInLine(raw: string): Limit[] {
  const [text, isOwn] = [plain(raw), isLimitLine(raw)];
  const line = isOwn ? text.replace(label, "").replaceAll(/[*|_]/g, " ") : text;
  const quotas = isOwn || new RegExp(request, "iu").test(line) ? quotasIn(line) : [];
  const rest = [parallel, figure, /не более|и|and|up to|at most/giu].reduce(
    (all, one) => all.replaceAll(one, " "),
    line,
  );
  return [
    ...quotas.filter(({ unit }) => isOwn || unit === "requests").map((is): Limit => ({ kind: "quota", is })),
    ...[...text.matchAll(parallel)].map(([, before, after]) => atOnce(Number(before ?? after))),
    ...(isOwn && /[\p{L}\d]/u.test(rest) ? [notUnderstood(line.replaceAll(/\s+/gu, " ").trim())] : []),
  ];
}

/** The limits that a text states, in lines of their own or in a sentence that counts requests. */
export const limitsInProse = (text: string): Limit[] => text.split("\n").flatMap(limitsInLine);
