import type { Output } from "../Output.ts";
import type { CodeKind, Verdict } from "./judgeCode.ts";

export interface JudgedCode extends Verdict {
  readonly line: number;
  readonly text: string;
  /** The line where the same code stands first. */
  readonly sameAs?: number | undefined;
}

export interface Summary extends Record<CodeKind, number> {
  codes: number;
  repeated: number;
  blankLines: number;
  /** The first line, if it is no code but a heading. */
  heading: boolean;
}

export interface Report {
  code: (code: JudgedCode) => Promise<void>;
  end: (summary: Summary) => Promise<void>;
}

/** For programs: one document, one line a code. */
export function jsonReport(output: Output, isShowing: boolean): Report {
  let before = '{"codes":[\n';
  return {
    async code({ line, kind, text, cis, changes, rule, message, hint, sameAs }) {
      const shown = isShowing && { code: text, ...(changes && { repaired: cis }) };
      await output.line(before + JSON.stringify({ line, kind, changes, rule, message, hint, sameAs, ...shown }));
      before = ",";
    },
    async end(summary) {
      await output.line(`],"summary":${JSON.stringify(summary)}}`);
    },
  };
}

const colours = { right: "green", repaired: "yellow", suspect: "yellow", wrong: "red" } as const;

/** For people: a line for each code that is not simply right. */
export function textReport(output: Output, isShowing: boolean): Report {
  return {
    async code({ line, kind, text, cis, changes, message, hint, sameAs }) {
      if (kind === "right" && sameAs === undefined) return;
      const shown = isShowing ? ` ${JSON.stringify(text)}${changes ? ` → ${JSON.stringify(cis)}` : ""}` : "";
      const made = changes ? ` (${changes.join(", ")})` : "";
      const why = message === undefined ? "" : `: ${message}${hint === undefined ? "" : ` ${hint}`}`;
      if (kind !== "right")
        await output.line(`line ${line}: ${output.paint(colours[kind], kind)}${made}${why}${shown}`);
      if (sameAs !== undefined)
        await output.line(
          `line ${line}: ${output.paint("red", "repeated")}: the same code as in line ${sameAs}${shown}`,
        );
    },
    async end({ codes, right, repaired, suspect, wrong, repeated, blankLines, heading }) {
      const counts = { right, repaired, suspect, wrong, repeated };
      const found = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
      const rest = [blankLines > 0 && `${blankLines} blank`, heading && "the first line is a heading"].filter(Boolean);
      const other = rest.length > 0 ? ` (${rest.join("; ")})` : "";
      await output.line(`${codes} ${codes === 1 ? "code" : "codes"}: ${found.join(", ")}${other}`);
    },
  };
}
