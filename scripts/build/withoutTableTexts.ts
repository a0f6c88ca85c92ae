import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";

/** Leaves out the 2 kB of texts that only the table of rules (`npm run generate`) needs. */
export const withoutTableTexts: Plugin = {
  name: "without the texts of the table of rules",
  setup({ onLoad }) {
    onLoad({ filter: /(\.rules|commonRules|idsBelowOne)\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replaceAll(/^\s+(?:requirement|source):\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`),$/gm, "");
      if (/^\s+(?:requirement|source):/m.test(contents))
        throw new Error(`${path} has a text for the table that is not a plain string`);
      return { contents, loader: "ts" };
    });
  },
};
