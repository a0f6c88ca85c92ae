import { spelledPattern, spelledSeparator } from "./spelling.ts";

/** The separator between the parts of a marking code: the character U+001D. */
export const separator = "\u001d";

// Each part of a tail begins with an identifier of two digits or more. Without one behind it, what looks spelled out may
// well be characters of a serial or a tail.
const beforePart = spelledPattern(() => `${spelledSeparator}(?=\\(?\\d\\d)`, "g");
const beforeTail = spelledPattern(() => `${spelledSeparator}\\(?9[1,3]`);

/** Whether a spelling is too long for an accident: it has four characters and begins with a sign, or has more. */
export const isLong = (spelledOut: string): boolean => /^[^0-9a-z].{3}|.{5}/i.test(spelledOut);

// A crypto tail has 4, 44 or 88 characters; 240 is the maker's number of the product.
const part = /\u001d\(?(?:9[13]\)?.{4}|92\)?(?:.{44}|.{88})|240\)?[^\u001d]{1,30})$/;

// It may hold any characters: with a real separator behind it, nothing in it is taken for one.
const makersPart = /\u001d\(?240[^\u001d]*$/;

export const endsWithPart = (text: string): boolean => part.test(text);

/** Replaces the spelled-out separators within the tail of a code; a short one may be characters of a part. */
export function replaceSpelledOut(tail: string): string {
  let before = "";
  let from = 0;
  return tail.replace(beforePart(), (found, index: number) => {
    before += tail.slice(from, index);
    from = index + found.length;
    const isPart = endsWithPart(before) && !(makersPart.test(before) && tail.includes(separator, from));
    const instead = isLong(found) || isPart ? separator : found;
    before += instead;
    return instead;
  });
}

/** Whether a text contains a spelled-out separator with the beginning of a crypto tail behind it. */
export function hasSpelledOutTail(text: string): boolean {
  return beforeTail().test(text);
}
