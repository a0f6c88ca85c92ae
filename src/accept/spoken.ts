/** `/items/0/slip` as a developer writes it: `items[0].slip`. */
export function spoken(path: string): string {
  if (path === "") return "The input";
  return path
    .slice(1)
    .split("/")
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join("");
}
