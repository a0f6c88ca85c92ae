/** A number made of the length, the last characters, where numbered texts differ, and some of the others. */
function sampled(text: string): number {
  const end = text.length;
  // Asked once for a place that is not there, the engine makes charCodeAt() slower for good.
  const at = (index: number): number => (index >= 0 && index < end ? text.charCodeAt(index) : 0);
  let hash = Math.imul(end ^ at(0) ^ (at(end - 1) << 8) ^ (at(end - 2) << 16) ^ (at(end - 3) << 24), 0x9e3779b1);
  hash ^= (hash >>> 15) ^ at(end >> 1) ^ (at(end >> 2) << 8) ^ (at(end - 4) << 16);
  hash = Math.imul(hash, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/**
 * Whether no two of the texts are equal. With `null` among them it may say no although that is so, but not yes although
 * it is not.
 *
 * A `Set` reads every character of every text to hash it, which takes longer than to write them. This table reads a few,
 * and compares the texts that agree on these. Texts that are alike there fill it badly: after eight looks into it for
 * each text a `Set` it is, so that the time grows with their number whatever they are.
 */
export function areDifferent(texts: readonly (string | null)[]): boolean {
  const count = texts.length;
  // Of a few a Set is made sooner than a table.
  if (count < 32) return new Set(texts).size === count;
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 1)) - 1;
  let left = 8 * count;
  // The place of a text in the list and one: zero is empty.
  const table = new Int32Array(mask + 1);
  const hashes = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const text = texts[index] ?? "";
    const hash = sampled(text);
    hashes[index] = hash;
    let place = hash & mask;
    for (let other = table[place]; other; other = table[place]) {
      if (hashes[other - 1] === hash && texts[other - 1] === text) return false;
      left -= 1;
      if (left < 0) return new Set(texts).size === count;
      place = (place + 1) & mask;
    }
    table[place] = index + 1;
  }
  return true;
}
