import { join } from "node:path";
import { format, resolveConfig } from "prettier";

/** A page as `npm run format` would leave it; `name` is its path from the root. */
export async function formatted(name: string, text: string): Promise<string> {
  const options = await resolveConfig(join(import.meta.dirname, "..", name));
  return format(text, { ...options, parser: "markdown" });
}
