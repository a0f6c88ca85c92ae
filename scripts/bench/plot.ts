import { bar, colours, key, svg, text } from "../plot.ts";

/** What a call of each client costs, as a multiple of one of them. */
export interface Costs {
  readonly base: string;
  readonly clients: readonly { readonly name: string; readonly time: number; readonly cpu: number }[];
}

// A phone shows the plot 340 pixels wide, so that its letters have ten.
const width = 480;
const left = 152;
const top = 44;
const rowHeight = 38;

/** docs/benchmark.svg: two bars for each client. */
export function plot({ base, clients }: Costs): string {
  const bottom = top + clients.length * rowHeight;
  const unit = (width - left - 50) / Math.max(...clients.flatMap(({ time, cpu }) => [time, cpu]));
  const rows = clients.flatMap(({ name, time, cpu }, row) => {
    const y = top + row * rowHeight;
    const weight = name.startsWith("ours") ? ' font-weight="bold"' : "";
    const barOf = (value: number, from: number, colour: string): string =>
      bar(left, from, value * unit, 13, colour) + text(left + value * unit + 5, from + 11, value.toFixed(2));
    return [
      text(left - 8, y + 18, name, `text-anchor="end"${weight}`),
      barOf(time, y, colours.light),
      barOf(cpu, y + 14, colours.blue),
    ];
  });
  return svg(width, bottom, 14, `Time and processor time of a small call, compared with ${base}`, [
    text(left - 8, 23, `÷ ${base}`, 'text-anchor="end"'),
    key(left, 12, colours.light, "time"),
    key(left + 80, 12, colours.blue, "processor time"),
    ...rows,
  ]);
}
