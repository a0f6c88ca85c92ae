/** Which Markdown files the site shows, and where: each page in both languages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { facts } from "../../generated/facts.ts";

export const root = join(import.meta.dirname, "../..");

export type Language = "en" | "ru";

export interface Page {
  /** What both languages call it: its path on the site, without /ru and .md. */
  readonly key: string;
  readonly language: Language;
  /** Its file, from the root of the repository. */
  readonly file: string;
  /** It is there in English alone, but its place is Russian. */
  readonly isForeign: boolean;
}

/** The guides in the order in which a reader needs them; those that are not here follow by name. */
const guides = [
  ...["index", "recipes/first-call", "recipes", "recipes/keys", "recipes/webhooks", "recipes/courier-code"],
  ...["recipes/marking-codes", "recipes/delivery", "recipes/errors", "limits", "recipes/testing", "recipes/logging"],
];
const operations = Object.keys(facts).map((id) => `operations/${id}`);
const project = ["CHANGELOG", "CONTRIBUTING", "SECURITY", "openapi", "matrix", "benchmark", "speed"];

function pageOf(key: string, english: string, russian: string): Page[] {
  const isForeign = !existsSync(join(root, russian));
  return [
    { key, language: "en", file: english, isForeign: false },
    { key, language: "ru", file: isForeign ? english : russian, isForeign },
  ];
}

const keys = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((path) => /^(?!api\/|ru\/|.*node_modules).*\.md$/.test(path))
  .map((path) => path.replace(/\.md$/, ""))
  .sort();

export const pages: readonly Page[] = [
  ...pageOf("index", "README.md", "README.ru.md"),
  ...keys.flatMap((key) => pageOf(key, `docs/${key}.md`, `docs/ru/${key}.md`)),
  ...["CHANGELOG", "CONTRIBUTING", "SECURITY"].flatMap((key) => pageOf(key, `${key}.md`, `${key}.ru.md`)),
  ...pageOf("openapi", "openapi/README.md", "openapi/README.ru.md"),
];

function entryOf({ key, language, file, isForeign }: Page) {
  const [, title = file] = /^# (.+)$/m.exec(readFileSync(join(root, file), "utf8")) ?? [];
  const link = `${language === "ru" ? "/ru" : ""}/${key.replace(/^index$/, "")}`;
  return { text: `${title.replaceAll("`", "")}${isForeign ? " (англ.)" : ""}`, link };
}

export function sidebar(language: Language, reference: { text: string; link: string }[]): object[] {
  const group = (en: string, ru: string, members: readonly string[]) => ({
    text: language === "ru" ? ru : en,
    items: members.flatMap((key) =>
      pages.filter((page) => page.key === key && page.language === language).map(entryOf),
    ),
  });
  const others = keys.filter((key) => ![...guides, ...operations, ...project].includes(key));
  return [
    group("Guides", "Руководства", [...guides, ...others]),
    group("Operations", "Методы", operations),
    { text: language === "ru" ? "Справочник по API (англ.)" : "API reference", items: reference },
    group("Project", "Проект", project),
  ];
}
