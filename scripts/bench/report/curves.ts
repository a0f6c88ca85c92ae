import { escaped, sheet } from "./sheet.ts";

/** A cost in microseconds at each size of something. */
export interface Curve {
  /** The entrant or part. */
  readonly title: string;
  /** What grows, in words. */
  readonly what: string;
  readonly points: readonly { readonly size: number; readonly cost: number }[];
}

const panel = { width: 230, height: 150 };
const margin = { left: 62, top: 40, right: 16, bottom: 62 };
const inRow = 3;

const power = (exponent: number): string => (exponent < 3 ? String(10 ** exponent) : `${10 ** (exponent - 3)}k`);

function drawn({ title, what, points }: Curve, left: number, top: number): string {
  const sizes = points.map(({ size }) => Math.log10(size));
  const costs = points.map(({ cost }) => Math.log10(cost));
  const decades = (values: readonly number[]) => ({
    from: Math.floor(Math.min(...values)),
    to: Math.max(Math.ceil(Math.max(...values)), Math.floor(Math.min(...values)) + 1),
  });
  const [across, up] = [decades(sizes), decades(costs)];
  const x = (size: number): number =>
    left + ((Math.log10(size) - across.from) / (across.to - across.from)) * panel.width;
  const y = (cost: number): number =>
    top + panel.height - ((Math.log10(cost) - up.from) / (up.to - up.from)) * panel.height;
  const steps = ({ from, to }: { from: number; to: number }): number[] =>
    Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const line = (list: readonly { size: number; cost: number }[]): string =>
    list.map(({ size, cost }) => `${x(size).toFixed(1)} ${y(cost).toFixed(1)}`).join("L");
  const last = points.at(-1) ?? { size: 1, cost: 1 };
  // Linear growth to the last point, as far as the panel reaches.
  const first = Math.max(10 ** across.from, (last.size * 10 ** up.from) / last.cost);
  const bottom = top + panel.height;
  return [
    `<text x="${left}" y="${top - 14}" class="head">${escaped(title)}</text>`,
    `<text x="${left + panel.width / 2}" y="${bottom + 36}" class="middle">${escaped(what)}</text>`,
    ...steps(across).map(
      (at) =>
        `<path d="M${x(10 ** at).toFixed(1)} ${top}V${bottom}" class="grid"/><text x="${x(10 ** at).toFixed(1)}" y="${bottom + 17}" class="middle soft">${power(at)}</text>`,
    ),
    ...steps(up).map(
      (at) =>
        `<path d="M${left} ${y(10 ** at).toFixed(1)}H${left + panel.width}" class="grid"/><text x="${left - 8}" y="${(y(10 ** at) + 4).toFixed(1)}" class="end soft">${power(at)} µs</text>`,
    ),
    `<path d="M${line([{ size: first, cost: (last.cost * first) / last.size }, last])}" class="guide"/>`,
    `<path d="M${line(points)}" class="curve"/>`,
    ...points.map(
      ({ size, cost }) => `<circle cx="${x(size).toFixed(1)}" cy="${y(cost).toFixed(1)}" r="3.5" class="ours"/>`,
    ),
  ].join("\n");
}

/** One panel each, with logarithmic axes and a dashed line for linear growth. */
export function curves(all: readonly Curve[]): string {
  const wide = margin.left + panel.width + margin.right;
  const high = margin.top + panel.height + margin.bottom;
  const content = all.map((curve, index) =>
    drawn(curve, (index % inRow) * wide + margin.left, Math.floor(index / inRow) * high + margin.top),
  );
  return sheet(wide * inRow, high * Math.ceil(all.length / inRow), "How cost grows", content.join("\n"));
}
