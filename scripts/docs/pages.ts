/** Which Markdown files the site shows, and where: each page in both languages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export type Language = "en" | "ru";

export interface Page {
  /** Where it is in its language, without .md. */
  readonly key: string;
  readonly language: Language;
  /** Its file, from the root of the repository. */
  readonly file: string;
  readonly title: string;
  /** It is there in English alone, but its place is Russian. */
  readonly isForeign: boolean;
}

/** The order in which a reader needs the pages; those that are not here follow by name. */
const order = [
  ...[
    "index",
    "quickstart",
    "recipes/first-call",
    "recipes",
    "recipes/keys",
    "recipes/webhooks",
    "recipes/courier-code",
  ],
  ...["recipes/marking-codes", "recipes/delivery", "errors", "limits", "recipes/testing", "recipes/logging", "rules"],
  ...["operations/provideOrderDigitalCodes", "operations/verifyOrderEac", "operations/provideOrderItemIdentifiers"],
];

/** The groups of the sidebar; a page belongs to the first that it fits. */
const groups = [
  { en: "Operations", ru: "Методы", fits: /^operations\// },
  { en: "Project", ru: "Проект", fits: /^(matrix|benchmark|speed|openapi|CHANGELOG|CONTRIBUTING|SECURITY)$/ },
  { en: "Guides", ru: "Руководства", fits: /./ },
];

function titleOf(file: string): string {
  const [, heading = file] = /^# (.+)$/m.exec(readFileSync(join(root, file), "utf8")) ?? [];
  return heading.replaceAll("`", "");
}

function pageOf(key: string, english: string, russian: string): Page[] {
  const isForeign = !existsSync(join(root, russian));
  const file = isForeign ? english : russian;
  return [
    { key, language: "en", file: english, title: titleOf(english), isForeign: false },
    { key, language: "ru", file, title: `${titleOf(file)}${isForeign ? " (англ.)" : ""}`, isForeign },
  ];
}

const keys = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((path) => /^(?!api\/|ru\/|.*node_modules).*\.md$/.test(path))
  .map((path) => path.replace(/\.md$/, ""));

export const pages: readonly Page[] = [
  ...pageOf("index", "README.md", "README.ru.md"),
  ...keys.flatMap((key) => pageOf(key, `docs/${key}.md`, `docs/ru/${key}.md`)),
  ...["CHANGELOG", "CONTRIBUTING", "SECURITY"].flatMap((key) => pageOf(key, `${key}.md`, `${key}.ru.md`)),
  ...pageOf("openapi", "openapi/README.md", "openapi/README.ru.md"),
];

const place = ({ key }: Page): number => (order.includes(key) ? order.indexOf(key) : order.length);
const linkOf = ({ key, language }: Page): string => `${language === "ru" ? "/ru" : ""}/${key.replace(/^index$/, "")}`;

export function sidebar(language: Language, reference: { text: string; link: string }[]): object[] {
  const own = pages.filter((page) => page.language === language);
  const grouped = groups.map((group) => ({
    text: group[language],
    items: own
      .filter(({ key }) => groups.find(({ fits }) => fits.test(key)) === group)
      .sort((one, other) => place(one) - place(other))
      .map((page) => ({ text: page.title, link: linkOf(page) })),
  }));
  const [operations = {}, project = {}, guides = {}] = grouped;
  return [
    guides,
    operations,
    { text: language === "ru" ? "Справочник по API (англ.)" : "API reference", items: reference },
    project,
  ];
}
