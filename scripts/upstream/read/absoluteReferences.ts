/** Makes every reference in a file absolute, in place, and returns the files it leads to. */
export function absoluteReferences(content: unknown, file: string): string[] {
  const files = new Set<string>();
  const seen = new Set<object>();
  const rest: unknown[] = [content];
  while (rest.length > 0) {
    const value = rest.pop();
    // What YAML aliases share is visited once.
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if ("$ref" in value && typeof value.$ref === "string" && URL.canParse(value.$ref, file)) {
      const url = new URL(value.$ref, file);
      value.$ref = url.href;
      url.hash = "";
      files.add(url.href);
    }
    for (const part of Object.values(value)) rest.push(part);
  }
  return [...files];
}
