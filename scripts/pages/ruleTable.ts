import type { RuleFacts } from "../../src/accept/rule.ts";
import { table } from "../table.ts";
import type { Language } from "./language.ts";

/** A table of rules whose severity can be set; nothing for an operation without any. */
export function ruleTable(rules: readonly RuleFacts[], { say, demand }: Language, withSource = false): string {
  if (rules.length === 0) return "";
  return table(
    [say("Rule"), say("Default"), say("Requirement"), ...(withSource ? ["Source"] : [])],
    rules.map(({ id, severity, requirement, source }) => [
      ...[`\`${id}\``, `\`${severity}\``, demand(id, requirement)],
      ...(withSource ? [source] : []),
    ]),
  );
}
