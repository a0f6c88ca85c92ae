/** A JSON pointer as a developer would write it: `/items/0/slip` becomes `items[0].slip`. */
export function displayPath(path: string): string {
  if (path === "") return "The input";
  return path
    .slice(1)
    .split("/")
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");
}
