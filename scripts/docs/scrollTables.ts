/** The part of a markdown-it parser that is used here. */
interface Parser {
  renderer: { rules: Record<string, (() => string) | undefined> };
}

/** Lets a table wider than the page scroll in its own box, by keyboard too. */
export function scrollTables({ renderer }: Parser): void {
  renderer.rules["table_open"] = () => '<div class="table" tabindex="0"><table>\n';
  renderer.rules["table_close"] = () => "</table></div>\n";
}
