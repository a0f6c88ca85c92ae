import type { Spread } from "../measure/spread.ts";
import { escaped, sheet } from "./sheet.ts";

/** One figure of every entrant. */
export interface Panel {
  readonly title: string;
  /** Which way is better. */
  readonly better: "less" | "more";
  /** Ratios; entrants without one are left out. */
  readonly values: ReadonlyMap<string, Spread>;
}

const rowHeight = 24;
const nameWidth = 170;
const panelWidth = 230;
const gap = 44;
const top = 62;

/** Dots with quartiles on logarithmic axes to base 2, where fetch is 1. */
export function dots(
  rows: readonly { readonly id: string; readonly label: string; readonly isOurs: boolean }[],
  panels: readonly Panel[],
): string {
  const height = top + rows.length * rowHeight + 34;
  const middle = (row: number): number => top + row * rowHeight + rowHeight / 2;
  const names = rows.map(
    ({ label, isOurs }, row) =>
      `<text x="${nameWidth - 10}" y="${middle(row) + 4}" class="end${isOurs ? " ours" : ""}">${escaped(label)}</text>`,
  );
  const drawn = panels.map(({ title, better, values }, index) => {
    const left = nameWidth + index * (panelWidth + gap);
    const all = [...values.values()].flatMap(({ low, high }) => [low, high]);
    const from = Math.floor(Math.log2(Math.min(1, ...all)));
    const to = Math.ceil(Math.log2(Math.max(1, ...all)));
    const at = (value: number): number => left + ((Math.log2(value) - from) / (to - from)) * panelWidth;
    const ticks = Array.from({ length: to - from + 1 }, (_, step) => 2 ** (from + step));
    const bottom = top + rows.length * rowHeight;
    return [
      `<text x="${left}" y="24" class="head">${escaped(title)}</text>`,
      `<text x="${left}" y="42" class="soft">÷ fetch, ${better} is better</text>`,
      ...ticks.map(
        (tick) =>
          `<path d="M${at(tick).toFixed(1)} ${top}V${bottom}" class="${tick === 1 ? "one" : "grid"}"/><text x="${at(tick).toFixed(1)}" y="${bottom + 18}" class="middle soft">${tick < 1 ? `1/${1 / tick}` : tick}</text>`,
      ),
      ...rows.flatMap(({ id, isOurs }, row) => {
        const value = values.get(id);
        if (!value) return [];
        const kind = isOurs ? "ours" : "dot";
        const y = middle(row);
        return [
          `<path d="M${at(value.low).toFixed(1)} ${y}H${at(value.high).toFixed(1)}" class="${kind}" stroke-width="2"/>`,
          `<circle cx="${at(value.median).toFixed(1)}" cy="${y}" r="4.5" class="${kind}"><title>${value.median.toFixed(2)}</title></circle>`,
        ];
      }),
    ].join("\n");
  });
  const width = nameWidth + panels.length * (panelWidth + gap);
  return sheet(width, height, panels.map(({ title }) => title).join(", "), [...names, ...drawn].join("\n"));
}
