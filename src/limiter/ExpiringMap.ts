/** A map whose entries end at some time, on whatever clock its user reads. */
export class ExpiringMap<Entry extends { readonly endsAt: number }> extends Map<string, Entry> {
  /** The number of entries at which the next cleanup runs: each cleanup goes through all of them. */
  #cleanupSize = 0;

  /** Adds an entry. Once the number of entries has doubled, it removes those that have ended first. */
  add(key: string, entry: Entry, now: number): void {
    if (this.size >= this.#cleanupSize) {
      for (const [old, { endsAt }] of this) if (endsAt <= now) this.delete(old);
      this.#cleanupSize = 2 * this.size;
    }
    this.set(key, entry);
  }
}
