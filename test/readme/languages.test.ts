import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { blocksOf } from "../documentation.ts";

const inRussian = existsSync("docs/ru") ? readdirSync("docs/ru", { recursive: true }).map(String) : [];

/** The pages that people write in both languages, by their English twins. Those of the operations and rules are generated. */
const twins = new Map([
  ["README.ru.md", "README.md"],
  ...inRussian
    .filter((path) => path.endsWith(".md") && !/^(operations|rules)/.test(path))
    .map((path) => [`docs/ru/${path}`, `docs/${path}`] as const),
]);

const linksOf = (text: string): string[] => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);

/** Where a link leads, whatever the language: from the root, or on the web. */
function target(page: string, link: string): string {
  if (link.startsWith("http")) return link.replace("/doc/ru/", "/doc/en/");
  const [path = ""] = link.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  return file.replace("docs/ru/", "docs/").replace("README.ru.md", "README.md");
}

function structure(page: string) {
  // The other language is linked at the top.
  const text = readFileSync(page, "utf8").replace(/^\[?English.* · .*$/m, "");
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, "");
  const count = (pattern: RegExp): number => [...prose.matchAll(pattern)].length;
  return {
    headings: prose.match(/^#+/gm),
    rows: count(/^\|/gm),
    items: count(/^(- |\d+\. )/gm),
    links: linksOf(prose).map((link) => target(page, link)),
    code: prose.match(/`[^`\n]+`/g)?.sort(),
  };
}

/** Texts for people may be in Russian: whatever a program says in more than a word. The tests of recipes run both. */
const code = (page: string) =>
  blocksOf(page).map(({ language, code }) => [
    language,
    code
      .replaceAll(/\s*(?:\/\/|#|\*) .*$/gm, "")
      .replaceAll(/(["`])[^"`\n]*\1/g, (literal) => (literal.includes(" ") ? "text" : literal))
      .replaceAll(/[\s,]/g, ""),
  ]);

describe.each([...twins])("%s", (russian, english) => {
  it("has the code of its English twin, comments and texts aside", () => {
    expect(code(russian)).toEqual(code(english));
  });

  it("has the headings, rows, items, links and names of its English twin", () => {
    expect(structure(russian)).toEqual(structure(english));
  });

  it("says of each linked page whether it is in English only", () => {
    const text = readFileSync(russian, "utf8").replaceAll(/^\[English\].*$|.* · MIT$/gm, "");
    const wrong = [...text.matchAll(/\]\(([^)#:]+\.md)[^)]*\)([^[]{0,40})/g)].filter(([, link = "", after = ""]) => {
      const file = join(dirname(russian), link);
      const isRussian = file.startsWith("docs/ru/") || twins.has(file);
      return isRussian === /^\S{0,2}\s*\(?англ\./.test(after);
    });
    expect(wrong.map(([, link]) => link)).toEqual([]);
  });
});
