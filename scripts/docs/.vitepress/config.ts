import { slug } from "github-slugger";
import { join } from "node:path";
import { defineConfig } from "vitepress";
import { arrange, source } from "../arrange.ts";
import { checkSearch } from "../checkSearch.ts";
import { root, sidebar } from "../pages.ts";

arrange();

const reference = ["", "/cis", "/redis", "/undici", "/mock"].map((subpath) => ({
  text: `yandex-market-orders${subpath}`,
  link: `/reference/yandex-market-orders${subpath}/`,
}));

/** A word without its ending, so that «ключей» finds «ключ». VitePress sends this function to the browser as text. */
const processTerm = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(
      /(?<=[а-я]{3})(?:ями|ами|[оеыи](?:го|му|ми|х|й|в|м)|[ая](?:х|м)|ь[юя]|и?[аяыиуюеоьй]|[аяоеыиую][яею])$/,
      "",
    )
    .replace(/(?<=[a-z]{4})s$/, "");

export default defineConfig({
  title: "yandex-market-orders",
  base: process.env["SITE_BASE"] || "/",
  srcDir: source,
  outDir: join(root, "temp/site"),
  cacheDir: join(root, "temp/vitepress"),
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  head: [["link", { rel: "icon", href: "data:," }]],
  async buildEnd({ outDir }) {
    await checkSearch(outDir, "root", { processTerm }, ["token", "keys", "webhook"]);
    await checkSearch(outDir, "ru", { processTerm }, ["ключ", "ключей", "токен", "webhook"]);
  },
  markdown: { anchor: { slugify: slug } },
  locales: {
    root: {
      label: "English",
      lang: "en",
      description: "A TypeScript client for four order methods of Yandex Market",
      themeConfig: { sidebar: sidebar("en", reference) },
    },
    ru: {
      label: "Русский",
      lang: "ru",
      description: "Клиент на TypeScript для четырёх методов API Яндекс Маркета для продавцов",
      themeConfig: {
        sidebar: sidebar("ru", reference),
        outline: { level: [2, 3], label: "На этой странице" },
        docFooter: { prev: "Назад", next: "Дальше" },
        darkModeSwitchLabel: "Оформление",
        sidebarMenuLabel: "Меню",
        returnToTopLabel: "Наверх",
        langMenuLabel: "Язык",
      },
    },
  },
  themeConfig: {
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        miniSearch: { options: { processTerm } },
        locales: {
          ru: {
            translations: {
              button: { buttonText: "Поиск", buttonAriaLabel: "Поиск" },
              modal: {
                noResultsText: "Ничего не найдено:",
                resetButtonTitle: "Очистить",
                displayDetails: "Показать подробности",
                footer: { selectText: "открыть", navigateText: "выбрать", closeText: "закрыть" },
              },
            },
          },
        },
      },
    },
  },
});
