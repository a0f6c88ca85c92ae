import type { RuleSetting } from "../errors/issue.ts";
import { isRuleId, ruleIds } from "../operations/ruleIds.ts";
import { misuse } from "./misuse.ts";

/** The weights that a caller gives to rules, each by a name that exists. */
export function readRules(rules: object): Record<string, RuleSetting> {
  const read: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries<unknown>({ ...rules })) {
    if (!isRuleId(id)) throw misuse("rules", `must name rules that can be set; there are ${ruleIds.join(", ")}`);
    if (setting === undefined) continue;
    if (setting !== "error" && setting !== "warn" && setting !== "off")
      throw misuse("rules", `must be error, warn or off for ${id}`);
    read[id] = setting;
  }
  return read;
}
