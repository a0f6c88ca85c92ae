import type { RuleSetting } from "../errors/issue.ts";
import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { isRuleId } from "../operations/ruleIds.ts";

/** The weights that a caller gives to rules, each by a name that exists. */
export function readRules(rules: unknown): Record<string, RuleSetting> {
  const fault = (why: string): ConfigurationError => new ConfigurationError(`rules ${why}`, { option: "rules" });
  const read: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(rules as Record<string, unknown>)) {
    if (!isRuleId(id)) throw fault("must name rules that can be set; the table of rules lists them");
    if (setting === undefined) continue;
    if (setting !== "error" && setting !== "warn" && setting !== "off")
      throw fault(`must be error, warn or off for ${id}`);
    read[id] = setting;
  }
  return read;
}
