import { aliases } from "../../generated/facts.ts";

/**
 * The fields that a name, in lower case and without punctuation, may stand for, likeliest first. Different spellings and
 * plurals of the real names are not among the aliases.
 */
export function namesForAlias(written: string): string[] {
  return Object.keys(aliases).filter((name) => aliases[name]?.includes(written));
}
