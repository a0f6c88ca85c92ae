/** How many chunks are joined into one. */
const joinedAtOnce = 1_000;

/** The part of a body that has arrived. */
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
    // A separate chunk of one byte takes more than a hundred bytes of memory.
    if (this.#count % joinedAtOnce === 0) this.#list.push(Buffer.concat(this.#list.splice(-joinedAtOnce)));
    return true;
  }

  /** Returns the chunks and drops them here, because whoever keeps a call's promise keeps this object too. */
  take(): Uint8Array[] {
    const list = this.#list;
    this.#list = [];
    return list;
  }
}
