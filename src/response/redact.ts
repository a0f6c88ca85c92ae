import { isObject } from "../isObject.ts";

const minLength = 4;
const maxShown = 300;
// Bounds the work on a text that consists of secrets and so never fills the shown length.
const maxRead = 4_000;
// Bounds the work on all texts of a call, in characters compared. A usual answer takes a few thousand.
const maxCompared = 2 ** 24;
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

// Not `toLowerCase()`, which changes the length of some texts.
const inOneCase = (text: string): string => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Secrets that begin with the same characters. */
interface SameStart {
  readonly all: Set<string>;
  readonly lengths: Set<number>;
  /** In order, once needed. */
  sorted?: readonly string[] | undefined;
}

/** Strings to be hidden, whatever the case of their letters, indexed so that a search is no longer when there are many. */
class Secrets {
  readonly #byStart = new Map<string, SameStart>();
  #comparedLeft = maxCompared;

  add(value: string): void {
    for (const form of [value, value.trim(), JSON.stringify(value).slice(1, -1)].map(inOneCase)) {
      if (form.length < minLength) continue;
      const start = form.slice(0, minLength);
      const same = this.#byStart.get(start) ?? { all: new Set(), lengths: new Set() };
      this.#byStart.set(start, same);
      if (same.all.has(form)) continue;
      same.all.add(form);
      same.lengths.add(form.length);
      same.sorted = undefined;
    }
  }

  /**
   * The end of the longest secret that begins at `from`; `from` itself if there is none. What reaches the end of the text
   * and is the beginning of a secret counts as one, and so does all the rest once too much has been compared.
   */
  endOf(text: string, from: number): number {
    const same = this.#byStart.get(text.slice(from, from + minLength));
    if (!same) return from;
    let end = from;
    for (const length of same.lengths) {
      this.#comparedLeft -= Math.min(length, text.length - from);
      if (this.#comparedLeft < 0) return text.length;
      if (from + length > end && same.all.has(text.slice(from, from + length))) end = from + length;
    }
    return this.#isBeginning(text.slice(from), same) ? text.length : end;
  }

  #isBeginning(text: string, same: SameStart): boolean {
    same.sorted ??= [...same.all].sort();
    let [low, high] = [0, same.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((same.sorted[middle] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return !!same.sorted[low]?.startsWith(text);
  }
}

// What a server writes where it has cut a quotation.
const ellipsis = /(?:…|\.{3})$/;

/** Replaces the secrets in a text and truncates it. Overlapping secrets are all removed. */
function clean(text: string, secrets: Secrets): string {
  const read = inOneCase(text.slice(0, maxRead).replace(ellipsis, ""));
  let shown = "";
  let hiddenTo = 0;
  for (let at = 0; at < read.length && shown.length <= maxShown; at += 1) {
    const end = secrets.endOf(read, at);
    if (end > at && at >= hiddenTo) shown += mark;
    hiddenTo = Math.max(hiddenTo, end);
    if (at >= hiddenTo) shown += text.charAt(at);
  }
  if (shown.length <= maxShown && text.length <= maxRead) shown += text.slice(read.length);
  const isCut = shown.length > maxShown || text.length > maxRead;
  return isCut ? `${shown.slice(0, maxShown - 1)}…` : shown;
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
    const token = secret() ?? "";
    secrets.add(token);
    // As a URL or a form would spell it.
    secrets.add(encodeURIComponent(token));
    return clean(text, secrets);
  };
}
