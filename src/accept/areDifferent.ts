/** How many places of the table may be looked at for each text before a `Set` takes over. */
const looks = 8;

/** A number made of the length, the last characters, where numbered texts differ, and some of the others. */
function sampled(text: string, end: number): number {
  const at = (index: number): number => text.charCodeAt(index);
  let hash = end ^ at(0) ^ (at(end - 1) << 8) ^ (at(end - 2) << 16) ^ (at(end - 3) << 24);
  hash = Math.imul(hash, 0x9e3779b1);
  hash ^= (hash >>> 15) ^ at(end >> 1) ^ (at(end >> 2) << 8) ^ (at(end - 4) << 16);
  hash = Math.imul(hash, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/**
 * Whether no two of the texts are equal; what is `null` is left out. With `endOf` only what stands before that place is
 * compared.
 *
 * A `Set` reads every character of every text to hash it, which takes longer than to write them. This table reads a few,
 * and compares the texts that agree on these. Texts that are alike there fill it badly: then a `Set` it is, so that the
 * time grows with their number whatever they are.
 */
export function areDifferent(
  texts: readonly (string | null)[],
  endOf: (text: string) => number = ({ length }) => length,
): boolean {
  const part = (text: string): string => text.slice(0, endOf(text));
  const bySet = (): boolean => {
    const given = texts.filter((text) => text !== null);
    return new Set(given.map(part)).size === given.length;
  };
  if (texts.length < 32) return bySet();
  const mask = 2 ** Math.ceil(Math.log2(2 * texts.length + 1)) - 1;
  // The place of a text in the list and one: zero is empty.
  const table = new Int32Array(mask + 1);
  const hashes = new Int32Array(texts.length + 1);
  let left = looks * texts.length;
  for (let index = 1; index <= texts.length; index += 1) {
    const text = texts[index - 1];
    if (typeof text !== "string") continue;
    const hash = sampled(text, endOf(text));
    let place = hash & mask;
    for (let other = table[place]; other; other = table[place]) {
      if (hashes[other] === hash && part(texts[other - 1] ?? "") === part(text)) return false;
      left -= 1;
      if (left < 0) return bySet();
      place = (place + 1) & mask;
    }
    hashes[index] = hash;
    table[place] = index;
  }
  return true;
}
