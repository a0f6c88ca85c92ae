import { readdirSync, readFileSync } from "node:fs";

/** A block of code in a page. */
export interface Block {
  readonly page: string;
  readonly language: string;
  readonly code: string;
  /** The file that it is, where its first line says so: `// name.ts`. */
  readonly file: string | undefined;
  /** Unless a remark before it says that it is not run. */
  readonly runs: boolean;
}

const written = readdirSync("docs", { recursive: true }).map((path) => `docs/${String(path)}`);

/** The pages of the documentation that people write. */
const pages = [...readdirSync("."), ...written].filter((path) => /^(README|docs\/(?!api\/)).*\.md$/.test(path));

/** The code of a page. */
export function blocksOf(page: string): Block[] {
  const found = readFileSync(page, "utf8").matchAll(/(<!--.*-->\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...found].map(([, remark, language = "", code = ""]) => {
    const [, file] = /^\/\/ ([\w./-]+\.[cm]?[jt]s)\n/.exec(code) ?? [];
    return { page, language, code, file, runs: remark === undefined };
  });
}

/** Every block of the documentation. */
export const blocks = pages.flatMap(blocksOf);

/** What stands in a file of the repository, and is shown in part. */
export const isExcerpt = ({ file }: Block): boolean => file?.startsWith("docs/") === true;
