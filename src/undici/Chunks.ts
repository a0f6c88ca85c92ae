/** How many chunks are joined into one. */
const together = 1_000;

/** What has arrived of a body. */
export class Chunks {
  readonly #maxBytes: number;
  #list: Uint8Array[] = [];
  #bytes = 0;
  #count = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Keeps a chunk; returns false from the first one that exceeds the limit. */
  add(chunk: Uint8Array): boolean {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) return false;
    this.#list.push(chunk);
    this.#count += 1;
    // Kept separately, a chunk of one byte takes more than a hundred.
    if (this.#count % together === 0) this.#list.push(Buffer.concat(this.#list.splice(-together)));
    return true;
  }

  /** Returns them and keeps none: a caller who keeps the promise of a call keeps this too. */
  take(): Uint8Array[] {
    const list = this.#list;
    this.#list = [];
    return list;
  }
}
