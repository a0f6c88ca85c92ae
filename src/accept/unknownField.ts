import type { OperationId } from "../../generated/facts.ts";
import { facts } from "../../generated/facts.ts";
import type { Shape } from "./readInput.ts";
import { spoken } from "./schemaMessage.ts";

/** What people write instead, taken from public programs, and the name that is meant. */
const meant: Readonly<Record<string, string>> = {
  itemid: "id",
  digitalcodes: "codes",
  keys: "codes",
  key: "codes",
  instruction: "slip",
  instructions: "slip",
  expirationdate: "activate_till",
  sku: "offerId",
  shopsku: "offerId",
  quantity: "count",
  address: "fullAddress",
  eaccode: "code",
  eac: "code",
  customsdeclaration: "gtd",
  country: "countryCode",
};

const folded = (name: string): string => name.replaceAll(/[_-]/g, "").toLowerCase();

/** The names that the description knows at a path. */
function namesAt(shape: Shape, path: string): readonly string[] {
  let here: Shape = shape;
  for (const step of path.split("/").slice(1)) {
    if (typeof here !== "object") return [];
    const next: Shape | undefined = "each" in here ? here.each : here.fields[step];
    if (next === undefined) return [];
    here = next;
  }
  return typeof here === "object" && "fields" in here ? Object.keys(here.fields) : [];
}

/** What to say of a field that the description does not know, and how much of its name may be shown. */
export function unknownField(
  operation: OperationId,
  path: string,
  name: string,
): { readonly shown: string; readonly message: string; readonly hint?: string } {
  // A name can be a value: of a key that became a property by mistake nothing may be shown.
  const shown = /^[A-Za-z_]{1,40}$/.test(name) ? name : "*";
  const message =
    shown === "*"
      ? `${spoken(path)} has a field that the documentation does not know.`
      : `${spoken(`${path}/${shown}`)} is not a field that the documentation knows.`;
  const known = namesAt(facts[operation].input, path);
  const wanted = folded(name);
  const right = known.find((one) => folded(one) === wanted) ?? known.find((one) => one === meant[wanted]);
  return { shown, message, ...(right !== undefined && { hint: `Did you mean ${right}?` }) };
}
