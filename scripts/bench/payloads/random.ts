/** A source of strings that is the same in every process (mulberry32), so that all entrants send the same bytes. */
export function random(seed: number): (length: number) => string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return (length) => {
    let text = "";
    for (let index = 0; index < length; index += 1) text += letters[Math.floor(next() * letters.length)] ?? "";
    return text;
  };
}
