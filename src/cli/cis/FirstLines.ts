import { hash as hashOf } from "node:crypto";
import { identityOf } from "../../cis/identityOf.ts";

// Four words of a hash and a line. 128 bits are enough: no two codes will ever share them.
const wordsPerSlot = 5;

/** The slot of a hash, or the free one where it belongs. A slot is free while its line is 0. */
function slotOf(slots: Uint32Array, hash: Uint32Array): number {
  const count = slots.length / wordsPerSlot;
  // The number of slots is a power of two.
  for (let slot = (hash[0] ?? 0) & (count - 1); ; slot = (slot + 1) & (count - 1)) {
    const start = slot * wordsPerSlot;
    const isSame = (word: number, index: number): boolean => slots[start + index] === word;
    if (slots[start + 4] === 0 || hash.every(isSame)) return start;
  }
}

/** Remembers where each unit stands first: a million of them in 42 MB, which a map of texts would exceed several times. */
export class FirstLines {
  #slots = new Uint32Array(2 ** 12 * wordsPerSlot);
  #size = 0;

  /** The line where this code was seen before; remembers this one otherwise. */
  see(cis: string, line: number): number | undefined {
    const digest = hashOf("sha256", identityOf(cis), "buffer");
    const hash = Uint32Array.from({ length: 4 }, (_, index) => digest.readUInt32LE(4 * index));
    const start = slotOf(this.#slots, hash);
    const first = this.#slots[start + 4];
    if (first) return first;
    this.#slots.set([...hash, line], start);
    this.#size += 1;
    if (this.#size * wordsPerSlot * 2 > this.#slots.length) this.#grow();
    return undefined;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let start = 0; start < this.#slots.length; start += wordsPerSlot) {
      const entry = this.#slots.subarray(start, start + wordsPerSlot);
      if (entry[4] !== 0) larger.set(entry, slotOf(larger, entry.subarray(0, 4)));
    }
    this.#slots = larger;
  }
}
