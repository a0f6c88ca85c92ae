// The shortest code has 24 characters. The longest serial has 20, so no serial contains a whole code.
const shortest = 24;
const code = /01\)?\d{14}\(?21\)?[!-~]{6}/g;

/** Whether another marking code follows the first one, whatever stands between them. */
export function holdsSeveral(text: string): boolean {
  if (!text.includes("01", shortest)) return false;
  code.lastIndex = text.search(code) + shortest;
  return code.test(text);
}
