/** A JSON pointer as a developer would write it: `/items/0/slip` becomes `items[0].slip`. */
export function displayPath(path: string): string {
  if (path === "") return "The input";
  return path
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, "[$1]")
    .replaceAll("/", ".");
}
