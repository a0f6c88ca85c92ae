/**
 * Writes the pages that follow from the description and the code: the operations and the rules in two languages, and
 * the index of all pages, docs/llms.txt; with --check, only compares and fails if any differs.
 */
import { readdir } from "node:fs/promises";
import { settableRules } from "../src/operations/ruleIds.ts";
import { calls, readDescription } from "./generate/description.ts";
import { english, russian } from "./pages/language.ts";
import { llmsIndex } from "./pages/llmsIndex.ts";
import { operationPage } from "./pages/operationPage.ts";
import { rulesPage } from "./pages/rulesPage.ts";
import { writeFiles } from "./writeFiles.ts";

const description = await readDescription();
const unwritten = calls(description).filter(({ id }) => !(id in settableRules));
if (unwritten.length > 0)
  throw new Error(`no pages yet: src/operations/ruleIds.ts lacks ${unwritten.map(({ id }) => id).join(", ")}`);
const pages = new Map<string, string>();
for (const language of [english, russian]) {
  const folder = language.code === "en" ? "docs" : "docs/ru";
  pages.set(`${folder}/rules.md`, await rulesPage(language));
  for (const call of calls(description))
    pages.set(`${folder}/operations/${call.id}.md`, await operationPage(description, call, language));
}

const inDocs = await readdir(new URL("../docs", import.meta.url), { recursive: true });
const written = inDocs.map((file) => `docs/${file}`).filter((file) => /^(?!docs\/api\/).*\.md$/.test(file));
const listed = new Set(["README.md", "README.ru.md", "CHANGELOG.md", ...written, ...pages.keys()]);
pages.set("docs/llms.txt", llmsIndex("docs", [...listed].sort(), pages));
await writeFiles(pages);
