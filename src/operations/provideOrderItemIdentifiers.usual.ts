import type { Flat } from "../../generated/validators.ts";
import type { Sound } from "../accept/rule.ts";
import { serialEnd } from "../cis/usual.ts";

type Input = Sound<Flat<"provideOrderItemIdentifiers">>;

interface Usual {
  /** The codes without their tails. */
  readonly units: readonly string[];
  readonly haveTails: boolean;
}

function look({ items }: Input): Usual | null {
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

const known = new WeakMap<object, Usual | null>();

/**
 * The codes of an input whose instances hold usual marking codes and nothing else, as nearly all do. Most rules have
 * nothing to say of these; to ask each about every instance would take several times as long.
 */
export function usualCodes(input: Input): Usual | null {
  const before = known.get(input);
  if (before !== undefined) return before;
  const usual = look(input);
  known.set(input, usual);
  return usual;
}
