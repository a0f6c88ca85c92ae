import { isObject, type JsonObject } from "../source/isObject.ts";
import { stringOf } from "../source/stringOf.ts";

const before =
  /(?<![\d.,])(\d{1,6})\s{1,3}(?:\p{L}+\s{1,3}){0,2}?(?:параллельн|одновременн|parallel|concurrent|simultaneous)/iu;
const after =
  /(?:параллельн\p{L}*|одновременн\p{L}*|parallel|concurrent|simultaneous)\s{1,3}(?:запрос|request|call)\p{L}*\s{0,3}[:—–-]\s{0,3}(?:не более\s{1,3})?(\d{1,6})/iu;

/** How many calls may be in flight, from the extension of either description or from Market's prose. */
export function parallelOf(operation: JsonObject): number | undefined {
  const config = operation["x-resource-limit-config"];
  if (isObject(config) && typeof config["parallel-limit-value"] === "number") return config["parallel-limit-value"];
  const own = operation["x-parallel"];
  if (isObject(own)) return typeof own["limit"] === "number" ? own["limit"] : undefined;
  for (const line of stringOf(operation["description"]).split("\n")) {
    const told = before.exec(line.slice(0, 10_000)) ?? after.exec(line.slice(0, 10_000));
    if (told) return Number(told[1]);
  }
  return undefined;
}
