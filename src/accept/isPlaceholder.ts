// JavaScript and Python, a template that was not filled in, and the errors of a spreadsheet, in English or Russian.
const placeholder =
  /^\s*(?:undefined|null|none|nil|nan|\[object \w+\]|\$\{[^{}]*\}|\{\{[^{}]*\}\}|#[a-zа-я]{1,6}(?:\/[aд]|(?:\/0)?[!?]))\s*$/i;

/** Whether a text is what programs write for a value that is missing or is no text. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text);
}
