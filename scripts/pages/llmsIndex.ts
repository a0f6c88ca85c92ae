import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { facts } from "../../generated/facts.ts";

const plain = (text: string): string => text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[*`]/g, "");

/** A page in a line: its title, and the first sentence of its text. */
function line(folder: string, file: string, text: string): string {
  const [, title = file] = /^# (.+)$/m.exec(text) ?? [];
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => plain(paragraph.replaceAll(/\s+/g, " ").trim()));
  const prose = paragraphs.find((paragraph) => /^[\p{Lu}«][^·]+[.:!?](\s|$)/u.test(paragraph)) ?? "";
  const [sentence = ""] = /^.+?[.:!?](?=\s|$)/.exec(prose) ?? [];
  return `- [${plain(title)}](${relative(folder, file)})${sentence === "" ? "" : `: ${sentence.replace(/[:.]$/, ".")}`}`;
}

/** The index of the pages for programs that read, as llmstxt.org describes it. */
export function llmsIndex(folder: string, files: readonly string[], texts: ReadonlyMap<string, string>): string {
  const lines = (pick: (file: string) => boolean): string =>
    files
      .filter(pick)
      .map((file) => line(folder, file, texts.get(file) ?? readFileSync(file, "utf8")))
      .join("\n");
  const isRussian = (file: string): boolean => /[./]ru[./]/.test(file);
  return `# yandex-market-orders

> A TypeScript client for methods of the Yandex Market Partner API: ${Object.keys(facts).join(", ")}.
> After a failure, \`outcome\` says whether Market may have done the work.

## Pages

${lines((file) => !isRussian(file))}

## In Russian

${lines(isRussian)}
`;
}
