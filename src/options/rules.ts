import { closest } from "../closest.ts";
import { type ConfigurationError, invalidOption } from "../errors/ConfigurationError.ts";
import type { RuleSetting } from "../errors/issue.ts";
import { isRuleId, ruleIds } from "../operations/ruleIds.ts";

function unknownRule(id: string): ConfigurationError {
  const right = closest(id, ruleIds);
  const hint = right === undefined ? "." : `; did you mean ${right}?`;
  // Schema rules exist, but cannot be set.
  const isSafe = /^[a-z_]{1,40}(\.[A-Za-z_-]{1,40})?$/.test(id);
  return invalidOption("rules", `has no configurable rule ${isSafe ? id : "*"}${hint} There are ${ruleIds.join(", ")}`);
}

/** Reads the severities that a caller gives to rules; every id must exist. */
export function readRules(rules: object): Record<string, RuleSetting> {
  const severities: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries<unknown>({ ...rules })) {
    if (!isRuleId(id)) throw unknownRule(id);
    if (setting === undefined) continue;
    if (setting !== "error" && setting !== "warn" && setting !== "off")
      throw invalidOption("rules", `must be error, warn or off for ${id}`);
    severities[id] = setting;
  }
  return severities;
}
