/** The verdicts as a markdown table. */
import type { Verdict } from "./prove.ts";

export function table(verdicts: readonly Verdict[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rows = verdicts.map(({ row: { environment, version }, failure }) =>
    line([environment, version, failure === undefined ? "passes" : "**fails**"]),
  );
  return [line(["Environment", "Version", "Result"]), line(["---", "---", "---"]), ...rows].join("\n");
}
