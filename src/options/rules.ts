import type { RuleSetting } from "../errors/issue.ts";
import { isRuleId, ruleIds } from "../operations/ruleIds.ts";
import { invalidOption } from "./invalidOption.ts";

/** Reads the severities that a caller gives to rules; every id must exist. */
export function readRules(rules: object): Record<string, RuleSetting> {
  const read: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries<unknown>({ ...rules })) {
    if (!isRuleId(id)) throw invalidOption("rules", `must name configurable rules: ${ruleIds.join(", ")}`);
    if (setting === undefined) continue;
    if (setting !== "error" && setting !== "warn" && setting !== "off")
      throw invalidOption("rules", `must be error, warn or off for ${id}`);
    read[id] = setting;
  }
  return read;
}
