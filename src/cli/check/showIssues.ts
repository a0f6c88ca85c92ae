import type { Issue } from "../../errors/issue.ts";
import type { Output } from "../Output.ts";

/** Writes the issues of one body as a table; hints go below their line. */
export async function showIssues(issues: readonly Issue[], output: Output): Promise<void> {
  const widthOf = (field: "path" | "rule"): number => Math.max(...issues.map((issue) => issue[field].length));
  const widths = { path: widthOf("path"), rule: widthOf("rule") };
  for (const { severity, path, rule, message, hint } of issues) {
    const shown = output.paint(severity === "error" ? "red" : "yellow", severity.padEnd(5));
    await output.line(`  ${shown}  ${path.padEnd(widths.path)}  ${rule.padEnd(widths.rule)}  ${message}`);
    if (hint !== undefined) await output.line(`         ${output.paint("dim", hint)}`);
  }
}
