import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { blocksOf } from "./documentation.ts";

/** A file of a page, as what it exports: the code stands in the page alone. */
export async function programOf<Exports>(page: string, file: string): Promise<Exports> {
  const block = blocksOf(page).find((one) => one.file === file);
  if (!block) throw new Error(`${page} has no ${file}`);
  // A folder for each language, whose pages have the same files.
  const folder = join(process.cwd(), "temp", "recipes", dirname(page));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  const code = block.code
    .replaceAll(
      /"yandex-market-orders(\/\w+)?"/g,
      (_, subpath: string | undefined) => `"${join(process.cwd(), "src", subpath ?? "", "index.ts")}"`,
    )
    // A page may import a file of the examples, as if it stood beside it.
    .replaceAll(
      /"\.\/(orders|notifications)\.ts"/g,
      (_, name: string) => `"${join(process.cwd(), "docs/examples/keys", name)}.ts"`,
    );
  writeFileSync(path, code);
  return (await import(path)) as Exports;
}
