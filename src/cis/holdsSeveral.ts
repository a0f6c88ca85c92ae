// The shortest code has 24 characters. The longest serial has 20, so no serial contains a whole code.
const shortest = 24;
const code = /01\)?\d{14}\(?21\)?[!-~]{6}/g;

/** Whether another marking code follows the first one, whatever stands between them. */
export function holdsSeveral(text: string): boolean {
  const next = text.indexOf("01", text.indexOf("01") + shortest);
  if (next < 0) return false;
  code.lastIndex = text.search(code) + shortest;
  return code.test(text);
}
