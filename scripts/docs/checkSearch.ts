import MiniSearch, { type Options } from "minisearch";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Fails unless the search of a language, with the site's own options, finds each word. */
export async function checkSearch(site: string, language: string, options: Partial<Options>, words: string[]) {
  const chunks = join(site, "assets/chunks");
  const file = readdirSync(chunks).find((name) => name.startsWith(`@localSearchIndex${language}.`)) ?? "";
  const { default: index } = (await import(join(chunks, file))) as { default: string };
  const search = MiniSearch.loadJSON(index, { fields: ["title", "titles", "text"], ...options });
  const lost = words.filter((word) => search.search(word, { prefix: true }).length === 0);
  if (lost.length > 0) throw new Error(`The search finds nothing for ${lost.join(", ")}`);
}
