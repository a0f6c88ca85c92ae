import type { Acknowledged, Stale } from "./acknowledge.ts";
import type { Difference, Told } from "./compare.ts";
import { type Group, groups } from "./table.ts";

/** The result of a comparison. */
export interface Report extends Acknowledged {
  readonly ours: string;
  readonly theirs: string;
  /** Whether both descriptions are Market's; otherwise ours is this project's. */
  readonly ofTwo: boolean;
}

const titles: Readonly<Record<Group, string>> = {
  breaking: "Breaking for callers",
  unreadable: "Cannot read",
  relaxing: "Relaxing",
  additions: "Additions",
  prose: "Prose only",
};
// Characters that move a terminal's cursor or change the writing direction must not reach a report.
const control = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const longest = 240;

function textOf(told: Told): string {
  const text = told === null ? "–" : Array.isArray(told) ? told.join(", ") : String(told);
  return text.replaceAll(control, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Both sides of a difference, one line each; long texts are cut to where they begin to differ. */
export function printable(ours: Told, theirs: Told): [string, string] {
  const [one, other] = [textOf(ours), textOf(theirs)];
  if (one.length <= longest && other.length <= longest) return [one, other];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - 40);
  const part = (text: string): string =>
    `${from > 0 ? "…" : ""}${text.slice(from, from + longest)}${text.length > from + longest ? "…" : ""}`;
  return [part(one), part(other)];
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => unknown): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    if (!groups.get(key)?.push(one)) groups.set(key, [one]);
  }
  return [...groups.values()];
}

type Finding = Difference | Stale;
const statusOf = ({ path }: Finding): string => /^([1-5][\dx]{2}|default)(?= |$)/.exec(path)?.[0] ?? "";

/** Tells once what comes from a schema that several operations and answers share: the operations, the place, the rest. */
function told<T extends Finding>(all: readonly T[], tell: (one: T) => readonly string[]): string[] {
  const restOf = (one: T): string => one.path.slice(statusOf(one).length);
  return groupedBy(all, (one) => [restOf(one), one.kind, tell(one)]).flatMap((same) => {
    const [first = "", ...rest] = tell(same[0]);
    const placed = groupedBy(same, ({ operation }) => operation).map((found) => {
      const statuses = found.map(statusOf).join(",");
      const path = (found.length > 1 ? `{${statuses}}` : statuses) + restOf(found[0]);
      return { operation: found[0].operation, path };
    });
    return groupedBy(placed, ({ path }) => path).flatMap((found) => [
      `  ${found.map(({ operation }) => operation).join(", ")}`,
      `    ${textOf(found[0].path)}: ${same[0].kind}${first}`,
      ...rest.map((line) => `      ${line}`),
    ]);
  });
}

/** A comparison for people: differences by group, then stale acknowledgements, then the count. */
export function textReport({ ours, theirs, ofTwo, differences, acknowledged, stale }: Report): string {
  const [before, after] = ofTwo ? ["was", "now"] : ["ours", "theirs"];
  const byGroup = groups.map((group) => ({ group, found: differences.filter((one) => one.group === group) }));
  const sections = byGroup.flatMap(({ group, found }) => {
    if (found.length === 0) return [];
    const lines = told(found, (one) => {
      const [first, second] = printable(one.ours, one.theirs);
      const concerns = group === "prose" ? "" : ` (for ${one.concerns})`;
      return [concerns, before.padEnd(8) + first, after.padEnd(8) + second];
    });
    return [`${titles[group]}: ${found.length}`, ...lines, ""];
  });
  const obsolete = told(stale, ({ acknowledged: was, now, because }) => {
    const [then, today] = printable(was, now ?? null);
    const what = now === undefined ? "no difference any more" : `theirs was ${then} and is ${today}`;
    return [`, ${what}`, `acknowledged: ${because}`];
  });
  const isSame = differences.length + stale.length === 0;
  const counts = isSame ? "No difference" : byGroup.map(({ group, found }) => `${group}: ${found.length}`).join(", ");
  return [
    `${before}: ${ours}`,
    `${after}: ${theirs}`,
    "",
    ...sections,
    ...(stale.length > 0 ? [`Acknowledgements that no longer apply: ${stale.length}`, ...obsolete, ""] : []),
    `${counts}${ofTwo ? "" : ` (acknowledged: ${acknowledged.length})`}.`,
    ...(ofTwo || isSame ? [] : ["What to do: CONTRIBUTING.md, When Market's description moves."]),
  ].join("\n");
}
