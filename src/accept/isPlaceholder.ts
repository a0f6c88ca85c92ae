// JavaScript and Python, a template that was not filled in, and a spreadsheet.
const placeholder =
  /^\s*(?:undefined|null|none|nil|nan|\[object \w+\]|\$\{[^{}]*\}|\{\{[^{}]*\}\}|#(?:n\/a|null!|ref!|value!|name\?|num!|div\/0!|н\/д|пусто!|ссылка!|знач!|имя\?|число!|дел\/0!))\s*$/i;

/** Whether a text is what programs write for a value that is missing or is no text. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text);
}
