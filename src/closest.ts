/** A name without case and punctuation. */
export const normalized = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();

/** How many characters must be inserted, removed or replaced. Our own: a library takes more space than the hint is worth. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const replaced = (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(replaced, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The known name that was probably meant: the same but for case and punctuation, or with at most two slips. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const wanted = normalized(name);
  // A longer one is no slip, and comparing takes time that grows with the length.
  if (wanted.length < 4 || wanted.length > 40) return known.find((one) => normalized(one) === wanted);
  const ranked = known
    .map((one) => ({ one, slips: distance(wanted, normalized(one)) }))
    .sort((some, other) => some.slips - other.slips);
  const [best] = ranked;
  return best && best.slips <= Math.min(2, Math.floor(wanted.length / 3)) ? best.one : undefined;
}
