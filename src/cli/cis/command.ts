import { isBlank } from "../../invisible.ts";
import type { Output } from "../Output.ts";
import { readArguments } from "../readArguments.ts";
import { openSource } from "../openSource.ts";
import { CommandError } from "../CommandError.ts";
import { atomicFile } from "./atomicFile.ts";
import { FirstLines } from "./FirstLines.ts";
import { judgeCode } from "./judgeCode.ts";
import { Progress } from "./Progress.ts";
import { type Cell, readCells } from "./readCells.ts";
import { readLines } from "./readLines.ts";
import { jsonReport, type Summary, textReport } from "./reports.ts";

const options = {
  column: { type: "string" },
  json: { type: "boolean", default: false },
  show: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  write: { type: "string" },
} as const;

// A list may begin with the name of what it lists.
const maybeHeading = (text: string): boolean => !/\d/.test(text);
// No marking code has others, and in a file of bytes others are several.
const isWritable = (code: string): boolean => /^[\u001d!-~]+$/.test(code);

/** `cis FILE`: judges and repairs the marking codes of a file, in little memory. */
export async function cisCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, options, "FILE");
  const { column, json, show, strict, write } = values;
  const source = await openSource(positionals[0] ?? "");
  const lines = await readLines(source.chunks);
  const { units, mark } = lines.encoding;
  const file = write === undefined ? undefined : await atomicFile(write, source.stats, units);
  await file?.add(mark);

  const report = (json ? jsonReport : textReport)(output, show);
  const progress = new Progress();
  const seen = new FirstLines();
  const summary: Summary = {
    ...{ codes: 0, right: 0, repaired: 0, suspect: 0, wrong: 0 },
    ...{ repeated: 0, blankLines: 0, heading: false },
  };
  const judge = async ({ line, text, written }: Cell): Promise<string> => {
    const verdict = judgeCode(text);
    const { kind, cis, changes } = verdict;
    const sameAs = kind === "wrong" ? undefined : seen.see(cis, line);
    summary.codes += 1;
    summary[kind] += 1;
    if (sameAs !== undefined) summary.repeated += 1;
    await report.code({ ...verdict, line, text, sameAs });
    return written(changes && isWritable(cis) ? cis : undefined);
  };
  let first: Cell | undefined;
  for await (const cell of readCells(lines, column)) {
    progress.show(cell.line);
    let text = cell.written();
    if (isBlank(cell.text)) summary.blankLines += 1;
    else if (cell.isHeading || (summary.codes === 0 && !summary.heading && maybeHeading(cell.text))) {
      summary.heading = true;
      first = cell;
    } else text = await judge(cell);
    await file?.add(text);
  }
  if (summary.codes === 0 && first && !first.isHeading) {
    summary.heading = false;
    await judge(first);
  }
  progress.end();
  if (summary.codes === 0) throw new CommandError("the file holds no marking code");
  await file?.finish();
  await report.end(summary);
  const { wrong, repeated, repaired, suspect } = summary;
  return wrong + repeated > 0 || (strict && repaired + suspect > 0) ? 1 : 0;
}
