import type { Flat } from "../../generated/validators.ts";
import type { ValidParts } from "../accept/rule.ts";
import { serialEnd } from "../cis/serialEnd.ts";

type Input = ValidParts<Flat<"provideOrderItemIdentifiers">>;

interface UsualCodes {
  /** The codes without their crypto tails. */
  readonly units: readonly string[];
  readonly haveTails: boolean;
}

function findUsualCodes({ items }: Input): UsualCodes | null {
  const units: string[] = [];
  let haveTails = true;
  for (const item of items ?? []) {
    for (const instance of item?.instances ?? []) {
      if (typeof instance?.cis !== "string") return null;
      const { cis, uin, rnpt, gtd, countryCode } = instance;
      const end = (uin ?? rnpt ?? gtd ?? countryCode) === undefined ? serialEnd(cis) : undefined;
      if (end === undefined) return null;
      units.push(cis.slice(0, end));
      haveTails &&= end < cis.length;
    }
  }
  return { units, haveTails };
}

const cache = new WeakMap<object, UsualCodes | null>();

/**
 * The codes of an input whose instances have usual marking codes and nothing else, as nearly all do. Most rules never
 * object to these, and running each on every instance would take several times as long.
 */
export function usualCodes(input: Input): UsualCodes | null {
  const cached = cache.get(input);
  if (cached !== undefined) return cached;
  const usual = findUsualCodes(input);
  cache.set(input, usual);
  return usual;
}
