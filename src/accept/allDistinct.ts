/** A hash of the length, the last characters (where numbered strings differ) and a few others. */
function sampled(text: string): number {
  const end = text.length;
  // A single charCodeAt() out of range makes the engine use a slower version from then on.
  const at = (index: number): number => (index >= 0 && index < end ? text.charCodeAt(index) : 0);
  let hash = Math.imul(end ^ at(0) ^ (at(end - 1) << 8) ^ (at(end - 2) << 16) ^ (at(end - 3) << 24), 0x9e3779b1);
  hash ^= (hash >>> 15) ^ at(end >> 1) ^ (at(end >> 2) << 8) ^ (at(end - 4) << 16);
  hash = Math.imul(hash, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/**
 * Whether no two of the texts are equal.
 *
 * A `Set` hashes every character of every text, which takes longer than serializing them. This hash table samples a few
 * characters and compares only texts with equal hashes. Texts that agree in those characters collide: after an average
 * of eight probes per text it falls back to a `Set`, so the time stays linear for any input.
 */
export function allDistinct(texts: readonly string[]): boolean {
  const count = texts.length;
  // For short lists a Set is faster.
  if (count < 32) return new Set(texts).size === count;
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 1)) - 1;
  let probesLeft = 8 * count;
  // Indices plus one; zero marks an empty slot.
  const table = new Int32Array(mask + 1);
  const hashes = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const text = texts[index] ?? "";
    const hash = sampled(text);
    hashes[index] = hash;
    let slot = hash & mask;
    for (let other = table[slot]; other; other = table[slot]) {
      if (hashes[other - 1] === hash && texts[other - 1] === text) return false;
      probesLeft -= 1;
      if (probesLeft < 0) return new Set(texts).size === count;
      slot = (slot + 1) & mask;
    }
    table[slot] = index + 1;
  }
  return true;
}
