import type { RuleSetting } from "../errors/issue.ts";
import { isRuleId, ruleIds } from "../operations/ruleIds.ts";
import { misuse } from "./misuse.ts";

/** Rules of the same family; all if there is no such family. */
function alike(id: string): readonly string[] {
  const [family = ""] = id.split(".");
  const some = ruleIds.filter((known) => known.startsWith(`${family}.`));
  return some.length > 0 ? some : ruleIds;
}

/** The weights that a caller gives to rules, each by a name that exists. */
export function readRules(rules: object): Record<string, RuleSetting> {
  const read: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries<unknown>({ ...rules })) {
    if (!isRuleId(id)) throw misuse("rules", `must name rules that can be set, such as ${alike(id).join(", ")}`);
    if (setting === undefined) continue;
    if (setting !== "error" && setting !== "warn" && setting !== "off")
      throw misuse("rules", `must be error, warn or off for ${id}`);
    read[id] = setting;
  }
  return read;
}
