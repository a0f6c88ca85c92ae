/**
 * Writes the pages that follow from the description and the code: the operations and the rules in two languages, and
 * the index of all pages, docs/llms.txt; with --check, only compares and fails if any differs.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { calls, readDescription } from "./generate/description.ts";
import { english, russian } from "./pages/language.ts";
import { llmsIndex } from "./pages/llmsIndex.ts";
import { operationPage } from "./pages/operationPage.ts";
import { rulesPage } from "./pages/rulesPage.ts";

const root = new URL("../", import.meta.url);
const description = await readDescription();
const pages = new Map([
  ["docs/rules.md", await rulesPage(english)],
  ["docs/ru/rules.md", await rulesPage(russian)],
]);
for (const call of calls(description)) {
  pages.set(`docs/operations/${call.id}.md`, await operationPage(description, call, english));
  pages.set(`docs/ru/operations/${call.id}.md`, await operationPage(description, call, russian));
}

const written = (await readdir(new URL("docs", root), { recursive: true })).map((file) => `docs/${file}`);
const listed = ["README.md", "README.ru.md", "CHANGELOG.md", ...new Set([...written, ...pages.keys()])];
const isPage = (file: string): boolean => file.endsWith(".md") && !file.startsWith("docs/api/");
pages.set("docs/llms.txt", llmsIndex("docs", listed.filter(isPage).sort(), pages));

const stale: string[] = [];
for (const [name, text] of pages) {
  const file = fileURLToPath(new URL(name, root));
  const content = await format(text, { ...(await resolveConfig(file)), parser: "markdown" });
  if ((await readFile(file, "utf8").catch(() => undefined)) === content) continue;
  stale.push(name);
  if (process.argv.includes("--check")) continue;
  await mkdir(new URL(".", new URL(name, root)), { recursive: true });
  await writeFile(file, content);
}

if (!process.argv.includes("--check")) {
  console.log(stale.length > 0 ? `written: ${stale.join(", ")}` : "the pages are up to date");
} else if (stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")}. Run npm run generate.`);
  process.exitCode = 1;
}
