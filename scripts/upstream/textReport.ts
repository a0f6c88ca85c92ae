import type { Acknowledged, Stale } from "./acknowledge.ts";
import type { Difference } from "./compare/Difference.ts";
import { gather } from "./gather.ts";
import { printable } from "./printable.ts";
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

function differenceLines(differences: readonly Difference[], ofTwo: boolean): string[] {
  const same = ({ kind, ours, theirs }: Difference): unknown => [kind, ours, theirs];
  return gather(differences, same).flatMap(({ operations, path, one: { kind, group, concerns, ours, theirs } }) => {
    const [first, second] = printable(ours, theirs);
    return [
      `  ${operations.join(", ")}`,
      `    ${printable(path, null)[0]}: ${kind}${group === "prose" ? "" : ` (for ${concerns})`}`,
      `      ${(ofTwo ? "was" : "ours").padEnd(8)}${first}`,
      `      ${(ofTwo ? "now" : "theirs").padEnd(8)}${second}`,
    ];
  });
}

function staleLines(stale: readonly Stale[]): string[] {
  const same = ({ kind, acknowledged, now, because }: Stale): unknown => [kind, acknowledged, now, because];
  return gather(stale, same).flatMap(({ operations, path, one: { kind, acknowledged, now, because } }) => {
    const [then, today] = printable(acknowledged, now ?? null);
    const what = now === undefined ? "no difference any more" : `theirs was ${then} and is ${today}`;
    return [`  ${operations.join(", ")}`, `    ${path}: ${kind}, ${what}`, `      acknowledged: ${because}`];
  });
}

/** A comparison for people: differences by group, then stale acknowledgements, then the count. */
export function textReport(report: Report): string {
  const { ours, theirs, ofTwo, differences, acknowledged, stale } = report;
  const sections = groups.flatMap((group) => {
    const same = differences.filter((one) => one.group === group);
    if (same.length === 0) return [];
    return [`${titles[group]}: ${same.length}`, ...differenceLines(same, ofTwo), ""];
  });
  const counts = groups.map((group) => `${group}: ${differences.filter((one) => one.group === group).length}`);
  const chosen = ofTwo ? "" : ` (acknowledged: ${acknowledged.length})`;
  return [
    `${ofTwo ? "was" : "ours"}: ${ours}`,
    `${ofTwo ? "now" : "theirs"}: ${theirs}`,
    "",
    ...sections,
    ...(stale.length > 0 ? [`Acknowledgements that no longer apply: ${stale.length}`, ...staleLines(stale), ""] : []),
    differences.length + stale.length === 0 ? `No difference${chosen}.` : `${counts.join(", ")}${chosen}.`,
    ...(ofTwo || differences.length + stale.length === 0
      ? []
      : ["What to do: CONTRIBUTING.md, When Market's description moves."]),
  ].join("\n");
}
