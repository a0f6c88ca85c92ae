const shortest = 4;
const longestShown = 300;
// A text longer than this is cut before it is searched, so that no answer can make the search long.
const longestSearched = 4 * longestShown;
const mark = "[redacted]";

/** Every string in a plain value, and the parts of a marking code: answers may quote it without its tail. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    yield value;
    if (value.includes("\u001d")) yield* value.split("\u001d");
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) yield* stringsIn(item);
  }
}

/** Makes the function that takes everything a request said, and the token, out of a text, and cuts it at 300 characters. */
export function redactor(body: unknown, secret: () => string | undefined): (text: string) => string {
  return (text) => {
    const searched = text.slice(0, longestSearched);
    const found = new Set<string>();
    for (const value of stringsIn([secret(), body])) {
      const forms = [value, value.trim(), JSON.stringify(value).slice(1, -1)];
      for (const form of forms) if (form.length >= shortest && searched.includes(form)) found.add(form);
    }
    // Longest first: a short key may be part of a long one.
    const parts = [...found].sort((one, other) => other.length - one.length);
    const clean = parts.reduce((result, part) => result.replaceAll(part, mark), searched);
    return clean.length > longestShown ? `${clean.slice(0, longestShown - 1)}…` : clean;
  };
}
