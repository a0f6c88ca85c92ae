import { isObject } from "../isObject.ts";

const shortest = 4;
const longestShown = 300;
// Bounds the work on a text that consists of secrets and so never fills the shown length.
const longestRead = 4_000;
const mark = "[redacted]";

/** Every string in a plain value, and the parts of a marking code: a response may quote it without its tail. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") {
    yield value;
    if (value.includes("\u001d")) yield* value.split("\u001d");
  } else if (isObject(value)) {
    for (const item of Object.values(value)) yield* stringsIn(item);
  }
}

/** Strings indexed by first characters and length, so that a search takes no longer when there are many. */
class Secrets {
  readonly #all = new Set<string>();
  readonly #lengths = new Map<string, Set<number>>();

  add(value: string): void {
    for (const form of [value, value.trim(), JSON.stringify(value).slice(1, -1)]) {
      if (form.length < shortest || this.#all.has(form)) continue;
      this.#all.add(form);
      const start = form.slice(0, shortest);
      const lengths = this.#lengths.get(start);
      if (lengths) lengths.add(form.length);
      else this.#lengths.set(start, new Set([form.length]));
    }
  }

  /** The end of the longest secret that begins at `from`; `from` itself if there is none. */
  endOf(text: string, from: number): number {
    let end = from;
    for (const length of this.#lengths.get(text.slice(from, from + shortest)) ?? []) {
      if (from + length > end && this.#all.has(text.slice(from, from + length))) end = from + length;
    }
    return end;
  }
}

/** Replaces the secrets in a text and truncates it. Overlapping secrets are all removed. */
function clean(text: string, secrets: Secrets): string {
  let shown = "";
  let hiddenTo = 0;
  for (let at = 0; at < Math.min(text.length, longestRead) && shown.length <= longestShown; at += 1) {
    const end = secrets.endOf(text, at);
    if (end > at && at >= hiddenTo) shown += mark;
    hiddenTo = Math.max(hiddenTo, end);
    if (at >= hiddenTo) shown += text.charAt(at);
  }
  const isCut = shown.length > longestShown || text.length > longestRead;
  return isCut ? `${shown.slice(0, longestShown - 1)}…` : shown;
}

/** Creates a function that removes the request's strings and the token from a text and truncates the text. */
export function redactor(request: unknown, secret: () => string | undefined): (text: string) => string {
  // Built on first use: most calls never need it.
  let secrets: Secrets | undefined;
  return (text) => {
    if (!secrets) {
      secrets = new Secrets();
      for (const value of stringsIn(request)) secrets.add(value);
    }
    secrets.add(secret() ?? "");
    return clean(text, secrets);
  };
}
