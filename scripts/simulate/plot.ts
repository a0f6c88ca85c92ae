import type { Figures, Sharing } from "./shops.ts";

const width = 720;
const height = 300;
const panelWidth = 300;
const top = 70;
const bottom = 250;
// Distinguishable on light and dark pages, and with colour blindness.
const colours: Readonly<Record<Sharing, string>> = {
  "no limiter": "#d55e00",
  "one each": "#e69f00",
  "quota shared": "#56b4e9",
  "slots too": "#0072b2",
};
const barWidth = 20;

type Share = (figures: Figures) => number;

const text = (x: number, y: number, words: string, rest = ""): string =>
  `<text x="${x}" y="${y}" ${rest}>${words}</text>`;
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
          const bar = `<rect x="${x + at * barWidth}" y="${bottom - tall}" width="${barWidth - 3}" height="${tall}" fill="${colours[figures.sharing]}"/>`;
          const middle = x + at * barWidth + (barWidth - 3) / 2;
          const figure = percent(value).replace(" %", "");
          return bar + text(middle, bottom - tall - 4, figure, 'text-anchor="middle" font-size="9"');
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
  const legend = Object.entries(colours).map(
    ([name, colour], at) =>
      `<rect x="${40 + at * 130}" y="12" width="12" height="12" fill="${colour}"/>${text(58 + at * 130, 22, name)}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="currentColor">
<title>Answers that were 420, and use of the quota, with and without sharing</title>
<style>svg{color:#222;background:#fff}@media(prefers-color-scheme:dark){svg{color:#ddd;background:#16181d}}</style>
${legend.join("\n")}
${panel(all, 10, "Answers that were a 420", ({ refused }) => refused)}
${panel(all, 370, "Quota used", ({ used }) => used)}
</svg>
`;
}
