const inOneLine = (text: string): string => text.trim().replaceAll(/\n\n+/g, "<br>").replaceAll("\n", " ");

/** A table in Markdown; columns of figures are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isFigure: (column: number) => boolean = () => false,
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => inOneLine(cell).replaceAll("|", String.raw`\|`)).join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (isFigure(column) ? "---:" : "---"))), ...rows.map(line)].join("\n");
}
