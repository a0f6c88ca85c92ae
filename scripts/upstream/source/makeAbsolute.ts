/**
 * Makes every reference in a file absolute, in place, and returns those that leave the file. A value shared by YAML
 * aliases is visited once, so that they cost nothing.
 */
export function makeAbsolute(content: unknown, file: string): string[] {
  const leaving: string[] = [];
  const seen = new Set<object>();
  const rest: unknown[] = [content];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if ("$ref" in value && typeof value.$ref === "string" && URL.canParse(value.$ref, file)) {
      value.$ref = new URL(value.$ref, file).href;
      if (!(value.$ref as string).startsWith(`${file}#`)) leaving.push(value.$ref as string);
    }
    for (const part of Object.values(value)) rest.push(part);
  }
  return leaving;
}
