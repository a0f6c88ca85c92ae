import type { RuleSetting } from "../../errors/issue.ts";
import { CommandError } from "../CommandError.ts";

function isSetting(text: string | undefined): text is RuleSetting {
  return text === "error" || text === "warn" || text === "off";
}

/** Reads `id=off` and `id=error,id=warn`; whether the ids exist is for `check` to say. */
export function readRules(texts: readonly string[] = []): Record<string, RuleSetting> {
  const settings = texts
    .flatMap((text) => text.split(","))
    .map((text): [string, RuleSetting] => {
      const [id = "", setting] = text.trim().split("=");
      if (!isSetting(setting)) throw new CommandError("--rules takes RULE=error, RULE=warn or RULE=off");
      return [id, setting];
    });
  return Object.fromEntries(settings);
}
