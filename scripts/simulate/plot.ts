import type { Figures, Sharing } from "./shops.ts";

// A phone shows the plot 340 pixels wide, so that its letters have ten.
const width = 480;
const height = 474;
const left = 52;
const tallest = 136;
// Distinguishable on light and dark pages, and with colour blindness.
const colourOf: Readonly<Record<Sharing, string>> = {
  "no limiter": "#d55e00",
  "one each": "#e69f00",
  "quota shared": "#56b4e9",
  "slots too": "#0072b2",
};
const barWidth = 30;
const groupWidth = 4 * barWidth + 18;

type Share = (figures: Figures) => number;

const round = (length: number): number => Math.round(length * 10) / 10;
const text = (x: number, y: number, words: string, rest = ""): string =>
  `<text x="${round(x)}" y="${round(y)}" ${rest}>${words}</text>`;
const bar = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;

const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

function bars(all: readonly Figures[], bottom: number, share: Share): string[] {
  const machines = [...new Set(all.map((figures) => figures.machines))];
  return machines.flatMap((count, group) => {
    const x = left + 8 + group * groupWidth;
    const label = `${count} machine${count === 1 ? "" : "s"}`;
    const ofGroup = all.filter((figures) => figures.machines === count);
    return [
      text(x + 2 * barWidth, bottom + 20, label, 'text-anchor="middle"'),
      ...ofGroup.map((figures, at) => {
        const value = share(figures);
        const height = Math.max(1, value * tallest);
        const figure = percent(value).replace(" %", "");
        const middle = x + at * barWidth + (barWidth - 4) / 2;
        return (
          bar(x + at * barWidth, bottom - height, barWidth - 4, height, colourOf[figures.sharing]) +
          text(middle, bottom - height - 5, figure, 'text-anchor="middle"')
        );
      }),
    ];
  });
}

function panel(all: readonly Figures[], bottom: number, title: string, share: Share): string[] {
  const top = bottom - tallest;
  const axis = `<path d="M${left} ${top - 6}V${bottom}H${width - 12}" fill="none" stroke="currentColor"/>`;
  const marks = [0, 0.5, 1].map((mark) =>
    text(left - 5, bottom - mark * tallest + 5, percent(mark), 'text-anchor="end"'),
  );
  return [text(left, top - 28, title, 'font-weight="bold"'), axis, ...marks, ...bars(all, bottom, share)];
}

/** Draws the share of 420s and the use of the quota, by machines and sharing. */
export function plot(all: readonly Figures[]): string {
  const key = Object.entries(colourOf).map(
    ([name, colour], at) => bar(at * 124, 12, 12, 12, colour) + text(at * 124 + 18, 22, name),
  );
  const refused = panel(all, 232, "Answers that were a 420", (figures) => figures.refused);
  const used = panel(all, 448, "Quota used", (figures) => figures.used);
  // It has a background of its own, because a page may be dark where its reader's system is not.
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14" fill="currentColor">
<title>Answers that were 420, and use of the quota, with and without sharing</title>
<style>svg{color:#222;background:#fff}@media(prefers-color-scheme:dark){svg{color:#ddd;background:#16181d}}</style>
${[...key, ...refused, ...used].join("\n")}
</svg>
`;
}
