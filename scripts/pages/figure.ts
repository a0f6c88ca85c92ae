/** A figure as the guides write it: 5000, 10 000. */
export function figure(value: unknown): string {
  const digits = String(value);
  return digits.length < 5 ? digits : digits.replaceAll(/\B(?=(\d{3})+$)/g, " ");
}
