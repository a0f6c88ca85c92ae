import type { OperationId } from "../../generated/facts.ts";
import { facts } from "../../generated/facts.ts";
import { shownName } from "../shownName.ts";
import { commonRules } from "./commonRules.ts";
import type { Said } from "./findings.ts";
import { meantBy } from "./meant.ts";
import type { Shape } from "./readInput.ts";
import { shapeAt } from "./shapeAt.ts";

const folded = (name: string): string => name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();

// `logisticPointIds` and `item` are meant as they sound.
const singular = (name: string): string => folded(name).replaceAll("s", "");

/** Where in a shape a field of this name stands, as a developer writes it: `items[].slip`. */
function placeOf(wanted: string, shape: Shape | undefined): string | undefined {
  if (typeof shape !== "object") return undefined;
  if ("each" in shape) {
    const within = placeOf(wanted, shape.each);
    return within === undefined ? undefined : `[].${within}`;
  }
  const names = Object.keys(shape.fields);
  const right =
    names.find((name) => folded(name) === wanted) ??
    meantBy(wanted).find((name) => names.includes(name)) ??
    names.find((name) => singular(name) === singular(wanted));
  if (right !== undefined) return right;
  for (const [name, field] of Object.entries(shape.fields)) {
    const within = placeOf(wanted, field);
    if (within !== undefined) return within.startsWith("[") ? name + within : `${name}.${within}`;
  }
  return undefined;
}

/** What to say of a field that the description does not know, and how much of its name may be shown. */
export function unknownField(operation: OperationId, path: string, name: string): Said {
  const shown = shownName(name);
  const right = placeOf(folded(name), shapeAt(facts[operation].input, path));
  const hint = right === undefined ? undefined : `Did you mean ${right}?`;
  return {
    path: `${path}/${shown}`,
    rule: commonRules.unknownField.id,
    says: "is not a field that the documentation knows",
    hint,
  };
}
