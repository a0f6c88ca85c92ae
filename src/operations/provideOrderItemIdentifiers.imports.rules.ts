import { isPlaceholder } from "../accept/isPlaceholder.ts";
import type { Rule } from "../accept/rule.ts";
import { isBlank } from "../invisible.ts";
import { isCountry } from "./provideOrderItemIdentifiers.countries.ts";
import { faultCheck, type Input, isFilled, type Problem } from "./provideOrderItemIdentifiers.faults.ts";

const leaveOut = "Leave the field out if the unit has none.";

/** The problem of a number that does not have the usual form; one without a digit, such as `-`, stands for none. */
function unusual(value: string, lengths: string, example: string): Problem {
  if (isBlank(value)) return ["is blank", leaveOut];
  if (!/\d/.test(value)) return ["contains no digit", leaveOut];
  return [`does not have the usual form of ${lengths} digits`, `It usually looks like ${example}.`];
}

const gtdCountry = {
  id: "gtd.country",
  severity: "warn",
  requirement: "`gtd` and `countryCode` are given together.",
  source: "Error code COUNTRY_CODE_AND_GTD_ARE_REQUIRED_VALIDATION_ERROR",
  check: faultCheck("gtd-or-country", undefined, ({ gtd }) => [
    isFilled(gtd) ? "has gtd without countryCode" : "has countryCode without gtd",
    "Market requires both.",
  ]),
} as const satisfies Rule<Input>;

const gtdForm = {
  id: "gtd.form",
  severity: "warn",
  requirement: "A `gtd` has 8, 6 and 7 digits separated by slashes.",
  source: "The OpenAPI description; real ones vary in length",
  check: faultCheck("gtd", "gtd", ({ gtd = "" }) => unusual(gtd, "8/6/7", "10131010/150126/3002781")),
} as const satisfies Rule<Input>;

const rnptForm = {
  id: "rnpt.form",
  severity: "warn",
  requirement: "An `rnpt` has 8, 6, 7 and 3 digits separated by slashes.",
  source: "The OpenAPI description; real ones vary in length",
  check: faultCheck("rnpt", "rnpt", ({ rnpt = "" }) => unusual(rnpt, "8/6/7/3", "10702030/120326/3014522/001")),
} as const satisfies Rule<Input>;

const countryKnown = {
  id: "country.known",
  severity: "error",
  requirement: "A `countryCode` is a two-letter ISO 3166-1 code in capitals.",
  source: "provideOrderItemIdentifiers: ISO 3166-1 alpha-2; error code INVALID_COUNTRY_CODE",
  check: faultCheck("country", "countryCode", ({ countryCode: code = "" }) => {
    if (!/\p{L}/u.test(code) || isPlaceholder(code)) return ["is not a country code", leaveOut];
    const hint = isCountry(code.trim().toUpperCase())
      ? "Pass two capital letters and nothing else."
      : "Pass an ISO 3166-1 code, such as CN or KZ; the United Kingdom is GB.";
    return ["is not a country code", hint];
  }),
} as const satisfies Rule<Input>;

export const importsRules = [gtdCountry, gtdForm, rnptForm, countryKnown] as const;
