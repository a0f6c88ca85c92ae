/**
 * Copies the pages and what they show to temp/ here, as the site has them. VitePress could read them in place and rename
 * them by `rewrites`, but its search takes the language of a page from the old name, and would put all into one index.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { type Page, pages, root } from "./pages.ts";

export const source = join(import.meta.dirname, "temp");

const urlOf = ({ key, language }: Page): string => `${language === "ru" ? "/ru" : ""}/${key}.md`;

/** The page that a link from a page leads to: in the same language, unless it names the file of another one. */
function target(from: Page, file: string): Page | undefined {
  const named = pages.filter((page) => page.file === file);
  return named.find(({ language }) => language === from.language) ?? named[0];
}

/** A link as the site has it. A file that is no page is copied as text, an image as it is. */
function relink(from: Page, link: string): string {
  const [path = "", anchor] = link.split("#");
  if (/^\w+:/.test(link) || path === "") return link;
  const file = normalize(join(dirname(from.file), path));
  const page = target(from, file);
  if (page) return `${urlOf(page)}${anchor === undefined ? "" : `#${anchor}`}`;
  const copy = /\.(svg|png)$/.test(file) ? `/${file}` : `/${file}.txt`;
  cpSync(join(root, file), join(source, "public", copy), { recursive: true });
  return copy;
}

/** The text of a page with the links of the site; blocks of code have none. */
function relinked(from: Page, text: string): string {
  const parts = text.split(/(^```[^]*?^```$)/m);
  const relinkAll = (part: string): string => part.replaceAll(/(?<=\]\()[^)\s]+(?=\))/g, (link) => relink(from, link));
  return parts.map((part) => (part.startsWith("```") ? part : relinkAll(part))).join("");
}

function write(path: string, text: string): void {
  const file = join(source, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes the pages beside those of TypeDoc, and the index of the pages. */
export function arrange(): void {
  for (const page of pages) {
    const text = relinked(page, readFileSync(join(root, page.file), "utf8"));
    const note = "Эта страница есть только на английском.";
    write(urlOf(page), page.isForeign ? text.replace(/^# .+$/m, `$&\n\n> ${note}`) : text);
  }
  const index: Page = { key: "llms", language: "en", file: "docs/llms.txt", isForeign: false };
  const links = relinked(index, readFileSync(join(root, index.file), "utf8"));
  write("public/llms.txt", links.replaceAll(/\(\/(\S+)\.md\)/g, "($1.html)"));
}
