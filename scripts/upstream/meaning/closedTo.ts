import type { JsonObject } from "../source/isObject.ts";

/** The kinds of sellers that this library serves, as Market names them. */
const sellers = ["seller", "market-yandex-go"];

/** The sellers that may not call an operation: Market first listed these (x-restrictions), and now lists the others (x-allowed). */
export function closedTo(operation: JsonObject): Set<string> {
  const allowed = operation["x-allowed"];
  const restricted = operation["x-restrictions"];
  if (operation["x-market-yandex-go"] === false) return new Set(["market-yandex-go"]);
  if (Array.isArray(allowed)) return new Set(sellers.filter((seller) => !allowed.includes(seller)));
  return new Set(Array.isArray(restricted) ? sellers.filter((seller) => restricted.includes(seller)) : []);
}
