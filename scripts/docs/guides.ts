import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The Markdown files that a file links to, relative to the root. */
function linkedFrom(root: string, path: string): string[] {
  const links = readFileSync(join(root, path), "utf8").matchAll(/\]\(([^)#:]+\.md)[)#]/g);
  return [...links].map(([, link = ""]) => join(dirname(path), link)).filter((file) => existsSync(join(root, file)));
}

/**
 * The Markdown files that are pages of the site, below the root: those at the root and in docs/, without the reports of
 * the public types, and whatever they link to. The README is the front page and not among them.
 */
export function guides(root: string): string[] {
  const inDocs = readdirSync(join(root, "docs"), { recursive: true }).map((path) => `docs/${String(path)}`);
  const found = new Set(
    [...readdirSync(root), ...inDocs].filter((path) => /^(?!docs\/api\/|.*node_modules\/).+\.md$/.test(path)),
  );
  // Files added during the loop are visited too.
  for (const path of found) for (const file of linkedFrom(root, path)) found.add(file);
  found.delete("README.md");
  return [...found].sort();
}
