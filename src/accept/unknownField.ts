import { aliases, facts, type OperationId } from "../../generated/facts.ts";
import { shownName } from "../shownName.ts";
import { closest, normalized } from "../closest.ts";
import { campaignHint, isOtherId } from "./campaignHint.ts";
import { commonRules } from "./commonRules.ts";
import type { UnratedIssue } from "./IssueList.ts";
import { isListShape, type Shape } from "./readInput.ts";
import { shapeAt } from "./shapeAt.ts";

// So that `logisticPointIds` and `item` are recognized.
const withoutS = (name: string): string => normalized(name).replaceAll("s", "");

/** Where in a shape the wanted field is, as a developer would write it: `items[].slip`. */
function suggestionFor(wanted: string, shape: Shape | undefined): string | undefined {
  if (typeof shape !== "object") return undefined;
  if (isListShape(shape)) {
    const within = suggestionFor(wanted, shape.each);
    return within === undefined ? undefined : `[].${within}`;
  }
  const names = Object.keys(shape.fields);
  const right =
    names.find((name) => normalized(name) === wanted) ??
    Object.keys(aliases).find((name) => names.includes(name) && aliases[name]?.includes(wanted)) ??
    names.find((name) => withoutS(name) === withoutS(wanted)) ??
    closest(wanted, names);
  if (right !== undefined) return right;
  for (const [name, field] of Object.entries(shape.fields)) {
    const within = suggestionFor(wanted, field);
    if (within !== undefined) return within.startsWith("[") ? name + within : `${name}.${within}`;
  }
  return undefined;
}

/** The issue of a field that is not described; its name is masked unless it looks like one. */
export function unknownField(operation: OperationId, path: string, name: string): UnratedIssue {
  const shown = shownName(name);
  const written = normalized(name);
  const right = suggestionFor(written, shapeAt(facts[operation].input, path));
  const hint = right === undefined ? undefined : `Did you mean ${right}?`;
  return {
    path: `${path}/${shown}`,
    rule: commonRules.unknownField.id,
    problem: "is not a documented field",
    hint: path === "" && isOtherId(written) ? campaignHint : hint,
  };
}
