import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What the site shows about a Markdown file. */
interface Document {
  readonly title: string;
  readonly group: string;
  /** The language of its text, by file name: `recipes.ru.md` is Russian. */
  readonly language: string;
}

function groupOf(path: string): string {
  const folder = dirname(path);
  if (/(^|\/)(openapi|operations)$/.test(folder)) return "Operations";
  const isOfProject = folder === "." ? !path.startsWith("README") : /^(scripts|test)\//.test(path);
  return isOfProject ? "Project" : "Guides";
}

/** The name of a language in that language. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Reads a file by its path from the root. A README whose heading is the package's name is titled by its language. */
export function readDocument(root: string, path: string, packageName: string | undefined): Document {
  const language = /\.([a-z]{2})\.md$/.exec(path)?.[1] ?? "en";
  const [, heading] = /^# (.+)$/m.exec(readFileSync(join(root, path), "utf8")) ?? [];
  const title = heading === packageName ? nameOf(language) : (heading ?? basename(path, ".md"));
  return { title: title.replaceAll("`", ""), language, group: groupOf(path) };
}
