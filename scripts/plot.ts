/** The parts of a plot for docs/, in SVG. */

// Distinguishable on light and dark pages, and with colour blindness.
export const colours = { red: "#d55e00", orange: "#e69f00", light: "#56b4e9", blue: "#0072b2" } as const;

export const text = (x: number, y: number, words: string, rest = ""): string =>
  `<text x="${round(x)}" y="${round(y)}" ${rest}>${words}</text>`;

export const bar = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;

/** A square of the colour, and what it stands for. */
export const key = (x: number, y: number, fill: string, words: string): string =>
  bar(x, y, 12, 12, fill) + text(x + 18, y + 10, words);

const round = (length: number): number => Math.round(length * 10) / 10;

/** The whole plot; it has a background of its own, because a page may be dark where its reader's system is not. */
export const svg = (width: number, height: number, size: number, title: string, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="${size}" fill="currentColor">
<title>${title}</title>
<style>svg{color:#222;background:#fff}@media(prefers-color-scheme:dark){svg{color:#ddd;background:#16181d}}</style>
${parts.join("\n")}
</svg>
`;
