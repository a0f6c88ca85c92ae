import type { ProvideOrderDigitalCodesInput as Input } from "../../generated/types.ts";
import { foundOnce } from "../accept/foundOnce.ts";
import { withoutPrototype } from "../prototype.ts";
import { isPlaceholder } from "../accept/isPlaceholder.ts";
import type { Rule, ValidParts } from "../accept/rule.ts";
import { spelledControl, spelledPattern } from "../cis/spelling.ts";
import { hasInvisible, isBlank } from "../invisible.ts";
import { eachKey, pathOfKey } from "./provideOrderDigitalCodes.keys.ts";

// All but blanks, tabs, line ends and visible characters of the usual keyboards that spell nothing out.
const unusual = /[^\t\n\r -$'-:=?-[\]`-~\u0400-\u04ff]/;

// At the end of a line, as a file of a spreadsheet has it: `_x000D_`. What is shorter may well belong to the key.
const spelledEnd = spelledPattern(() => `$(?<=(?=[^0-9a-z].{3})${spelledControl}{1,2})`, "m");

type KeyFault = "empty" | "white-space" | "invisible" | "placeholder";

const none: readonly KeyFault[] = [];

function faultsOf(key: string): readonly KeyFault[] {
  const bare = key.trim();
  // Where a character is that may be invisible or spell one out: looking for these would take as long as all the rest.
  const at = bare.search(unusual);
  if (bare === "" || (at === 0 && isBlank(bare))) return ["empty"];
  if (bare.length === key.length && at < 0 && !isPlaceholder(key)) return none;
  const faults: KeyFault[] = [];
  if (bare.length < key.length || (at >= 0 && spelledEnd().test(bare))) faults.push("white-space");
  if (at >= 0 && hasInvisible(bare)) faults.push("invisible");
  if (isPlaceholder(key)) faults.push("placeholder");
  return faults;
}

/** The paths of the keys with each fault: a key is judged once for all rules. */
const faultyKeys = foundOnce(({ items }: ValidParts<Input>) => {
  const found: Partial<Record<KeyFault, string[]>> = withoutPrototype({});
  eachKey(items, (key, _id, element, at) => {
    for (const fault of faultsOf(key)) (found[fault] ??= []).push(pathOfKey(element, at));
  });
  return found;
});

/* @__NO_SIDE_EFFECTS__ */ function keyCheck(fault: KeyFault, problem: string, hint: string): Rule<Input>["check"] {
  return (input, report) => {
    for (const path of faultyKeys(input)[fault] ?? []) report(path, problem, hint);
  };
}

const keysEmpty = {
  id: "keys.empty",
  severity: "error",
  requirement: "A key is not empty, and not only white space or invisible characters.",
  source: "Ours: the buyer would get nothing",
  check: keyCheck("empty", "is an empty key", "Is it an empty line of a file?"),
} as const satisfies Rule<Input>;

const keysWhiteSpace = {
  id: "keys.white-space",
  severity: "warn",
  requirement: "A key has no white space around it, and no spelled-out control character such as `_x000D_` behind it.",
  source: "Ours: the buyer gets the key exactly as sent",
  check: keyCheck(
    "white-space",
    "has white space around the key, or spelled out behind it",
    "Is it a line end from a file?",
  ),
} as const satisfies Rule<Input>;

const keysInvisible = {
  id: "keys.invisible",
  severity: "warn",
  requirement: "A key has no control or invisible characters besides tabs and line ends.",
  source: "Ours: the buyer gets the key exactly as sent, and may copy or type it",
  check: keyCheck("invisible", "contains invisible characters", "Were they copied from a page or a table?"),
} as const satisfies Rule<Input>;

const keysSuspect = {
  id: "keys.suspect",
  severity: "warn",
  requirement: "A key is not what programs write for a missing value, such as `undefined` or `[object Object]`.",
  source: "Ours: the buyer gets the key exactly as sent",
  check: keyCheck("placeholder", "stands for a missing value", "Is the key read from the right place?"),
} as const satisfies Rule<Input>;

/** The rules for the text of a key that JSON Schema cannot express. */
export const keyTextRules = [keysEmpty, keysWhiteSpace, keysInvisible, keysSuspect] as const;
