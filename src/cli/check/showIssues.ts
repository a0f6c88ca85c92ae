import type { Issue } from "../../errors/issue.ts";
import type { Output } from "../Output.ts";

export interface CheckedBody {
  /** Its number in the file, from 1. */
  readonly body: number;
  readonly line: number | undefined;
  readonly issues: readonly Issue[];
}

/** Writes the issues of each body as a table; hints go below their line. */
export async function showIssues(bodies: readonly CheckedBody[], output: Output): Promise<void> {
  for (const { body, line, issues } of bodies.filter((one) => one.issues.length > 0)) {
    if (bodies.length > 1) await output.line(`body ${body}${line === undefined ? "" : `, line ${line}`}`);
    const widthOf = (field: "path" | "rule"): number => Math.max(...issues.map((issue) => issue[field].length));
    const widths = { path: widthOf("path"), rule: widthOf("rule") };
    for (const { severity, path, rule, message, hint } of issues) {
      const shown = output.paint(severity === "error" ? "red" : "yellow", severity.padEnd(5));
      await output.line(`  ${shown}  ${path.padEnd(widths.path)}  ${rule.padEnd(widths.rule)}  ${message}`);
      if (hint !== undefined) await output.line(`         ${output.paint("dim", hint)}`);
    }
  }
}
