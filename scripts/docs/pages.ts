/** The pages of the site: copies of the repository's, with docs/ as their root. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
export const source = join(import.meta.dirname, "temp");

/** A path or link of the repository as the site has it. Code is there as text: a browser would download it. */
export function onSite(link: string): string {
  if (/^\w+:/.test(link)) return link;
  return link
    .replace(/^docs\/|^(?:\.\.\/)*(?=openapi\/|(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\b)/, "/")
    .replace("README.ru.md", "ru/index.md")
    .replace("README.md", "index.md")
    .replace(/\.(?:ts|js|yaml)$/, "$&.txt");
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`);
const single = ["README.md", "README.ru.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"];
const files = [...single, ...filesIn("docs"), ...filesIn("openapi")].filter(
  (file) => /\.(?:md|svg|txt|ts|js|yaml)$/.test(file) && !/^docs\/api|node_modules/.test(file),
);

export function copyPages(): void {
  for (const file of files) {
    const copy = onSite(file);
    cpSync(join(root, file), join(source, copy.endsWith(".txt") ? "public" : "", copy));
  }
  const index = join(source, "public/llms.txt");
  const links = readFileSync(index, "utf8").replaceAll(/(?<=\]\()\S+(?=\))/g, onSite);
  writeFileSync(index, links.replaceAll(/\]\(\/?(\S+)\.md\)/g, "]($1.html)"));
}

const pages = files.flatMap((file) => (file.endsWith(".md") ? onSite(file).replace(".md", "") : [])).sort();
/** The guides in the order in which a reader needs them; those that are not here follow by name. */
const first = [
  ...["/index", "/recipes/first-call", "/recipes", "/recipes/keys", "/recipes/webhooks", "/recipes/courier-code"],
  ...["/recipes/marking-codes", "/recipes/delivery", "/recipes/errors", "/limits", "/recipes/testing"],
];
const project = ["/CHANGELOG", "/CONTRIBUTING", "/SECURITY", "/openapi/index", "/matrix", "/benchmark", "/speed"];
const others = pages.filter((page) => !/^\/(?:ru|operations)\//.test(page) && !project.includes(page));
const operations = pages.filter((page) => page.startsWith("/operations/"));
const reference = ["index", "cis", "redis", "undici", "mock"].map((module) => `/reference/${module}/index`);

/** The sidebar of a language, whose guides, operations, reference and project have these titles. */
export function sidebar(language: "" | "/ru", titles: string[]): object[] {
  const entry = (page: string): object => {
    const own = pages.find((path) => path === language + page) ?? page;
    const [, title = page] = /^# (.+)$/m.exec(readFileSync(join(source, `${own}.md`), "utf8")) ?? [];
    const note = own === language + page ? "" : " (англ.)";
    return { text: title.replaceAll("`", "") + note, link: own.replace(/index$/, "") };
  };
  const groups = [[...new Set([...first, ...others])], operations, reference, project];
  return groups.map((members, position) => ({ text: titles[position], items: members.map(entry) }));
}
