/** The number of the parts that make up most of a body. */
export const growing = {
  keys: [10, 100, 1000, 2500, 5000],
  "elements with 50 keys": [1, 10, 50, 100],
  identifiers: [10, 100, 500, 1000],
  "delivery items": [10, 100, 500, 1000],
} as const;

export type Growing = keyof typeof growing;
