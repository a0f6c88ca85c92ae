import { bar, colours, key, svg, text } from "../plot.ts";
import type { Figures, Sharing } from "./shops.ts";

const width = 720;
const height = 300;
const panelWidth = 300;
const top = 70;
const bottom = 250;
const colourOf: Readonly<Record<Sharing, string>> = {
  "no limiter": colours.red,
  "one each": colours.orange,
  "quota shared": colours.light,
  "slots too": colours.blue,
};
const barWidth = 20;

type Share = (figures: Figures) => number;

const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

function bars(all: readonly Figures[], left: number, share: Share): string {
  const machines = [...new Set(all.map((figures) => figures.machines))];
  return machines
    .flatMap((count, group) => {
      const x = left + 40 + group * 88;
      const label = `${count} machine${count === 1 ? "" : "s"}`;
      const ofGroup = all.filter((figures) => figures.machines === count);
      return [
        text(x + 2 * barWidth, bottom + 18, label, 'text-anchor="middle"'),
        ...ofGroup.map((figures, at) => {
          const value = share(figures);
          const tall = Math.max(1, value * (bottom - top));
          const figure = percent(value).replace(" %", "");
          const middle = x + at * barWidth + (barWidth - 3) / 2;
          return (
            bar(x + at * barWidth, bottom - tall, barWidth - 3, tall, colourOf[figures.sharing]) +
            text(middle, bottom - tall - 4, figure, 'text-anchor="middle" font-size="9"')
          );
        }),
      ];
    })
    .join("\n");
}

function panel(all: readonly Figures[], left: number, title: string, share: Share): string {
  const axis = `<path d="M${left + 30} ${top - 6}V${bottom}H${left + panelWidth + 10}" fill="none" stroke="currentColor"/>`;
  const marks = [0, 0.5, 1].map((mark) =>
    text(left + 26, bottom - mark * (bottom - top) + 4, percent(mark), 'text-anchor="end"'),
  );
  return [text(left + 30, top - 22, title, 'font-weight="bold"'), axis, ...marks, bars(all, left, share)].join("\n");
}

/** Draws the share of 420s and the use of the quota, by machines and sharing. */
export function plot(all: readonly Figures[]): string {
  return svg(width, height, 11, "Answers that were 420, and use of the quota, with and without sharing", [
    ...Object.entries(colourOf).map(([name, colour], at) => key(40 + at * 130, 12, colour, name)),
    panel(all, 10, "Answers that were a 420", ({ refused }) => refused),
    panel(all, 370, "Quota used", ({ used }) => used),
  ]);
}
