import { slug } from "github-slugger";
import { defineConfig } from "vitepress";
import { checkSearch } from "../checkSearch.ts";
import { copyPages, onSite, sidebar, source } from "../pages.ts";

copyPages();

/** A word without its ending, so that «ключей» finds «ключ». VitePress sends this function to the browser as text. */
const processTerm = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/(?<=[а-я]{3})[аеийоуыьэюямхв]+$/, "");

const searchInRussian = {
  button: { buttonText: "Поиск", buttonAriaLabel: "Поиск" },
  modal: {
    noResultsText: "Ничего не найдено:",
    footer: { selectText: "открыть", navigateText: "выбрать", closeText: "закрыть" },
  },
};

export default defineConfig({
  title: "yandex-market-orders",
  base: process.env["SITE_BASE"] || "/",
  head: [["link", { rel: "icon", href: "data:," }]],
  srcDir: source,
  outDir: "../../temp/site",
  async buildEnd({ outDir }) {
    await checkSearch(outDir, "root", { processTerm }, ["token", "keys", "webhook"]);
    await checkSearch(outDir, "ru", { processTerm }, ["ключ", "ключей", "токен", "webhook"]);
  },
  markdown: {
    anchor: { slugify: slug },
    config(md) {
      const { normalizeLink } = md;
      md.normalizeLink = (link) => normalizeLink(onSite(link));
    },
  },
  themeConfig: {
    // A page that is there in English alone has no other to switch to, and one in both begins with a link to the other.
    i18nRouting: false,
    sidebar: sidebar("", ["Guides", "Operations", "API reference", "Project"]),
    outline: [2, 3],
    search: {
      provider: "local",
      options: { miniSearch: { options: { processTerm } }, locales: { ru: { translations: searchInRussian } } },
    },
  },
  locales: {
    root: { label: "English" },
    ru: {
      label: "Русский",
      lang: "ru",
      themeConfig: {
        sidebar: sidebar("/ru", ["Руководства", "Методы", "Справочник по API", "Проект"]),
        outline: { level: [2, 3], label: "На этой странице" },
        docFooter: { prev: "Назад", next: "Дальше" },
        darkModeSwitchLabel: "Оформление",
        sidebarMenuLabel: "Меню",
        returnToTopLabel: "Наверх",
        notFound: { title: "Такой страницы нет", quote: "Возможно, она есть на английском.", linkText: "На главную" },
      },
    },
  },
});
