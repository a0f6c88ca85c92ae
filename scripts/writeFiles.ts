import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatted } from "./formatted.ts";

/**
 * Writes each text that differs from what its file holds, by path from the root; pages are formatted. With --check, writes
 * nothing, and fails if something differs.
 */
export async function writeFiles(texts: ReadonlyMap<string, string>): Promise<void> {
  const checking = process.argv.includes("--check");
  const stale: string[] = [];
  for (const [name, text] of texts) {
    const file = join(import.meta.dirname, "..", name);
    const content = /\.(md|txt)$/.test(name) ? await formatted(name, text) : text;
    if (content === (await readFile(file, "utf8").catch(() => undefined))) continue;
    stale.push(name);
    if (checking) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  if (checking && stale.length > 0) throw new Error(`out of date: ${stale.join(", ")}. Run npm run generate.`);
  console.log(stale.length > 0 ? `written: ${stale.join(", ")}` : "nothing changed");
}
