import type { Rule } from "../accept/rule.ts";
import { eachField, eachInstance, type Input } from "./provideOrderItemIdentifiers.instances.ts";
import { isCountry } from "./provideOrderItemIdentifiers.countries.ts";

const gtdCountry = {
  id: "gtd.country",
  severity: "warn",
  requirement: "`gtd` and `countryCode` are given together.",
  source: "Error code COUNTRY_CODE_AND_GTD_ARE_REQUIRED_VALIDATION_ERROR",
  check(input, report) {
    eachInstance(input, report, ({ gtd, countryCode }) => {
      if ((gtd === undefined) === (countryCode === undefined)) return undefined;
      const problem = gtd === undefined ? "has countryCode without gtd" : "has gtd without countryCode";
      return [problem, "Market requires both."];
    });
  },
} as const satisfies Rule<Input>;

const gtdForm = {
  id: "gtd.form",
  severity: "warn",
  requirement: "A `gtd` has 8, 6 and 7 digits separated by slashes.",
  source: "The OpenAPI description; real ones vary in length",
  check(input, report) {
    eachField(input, "gtd", report, (gtd) =>
      /^\d{8}\/\d{6}\/\d{7}$/.test(gtd) ? undefined : ["does not have the usual form of 8/6/7 digits"],
    );
  },
} as const satisfies Rule<Input>;

const rnptForm = {
  id: "rnpt.form",
  severity: "warn",
  requirement: "An `rnpt` has 8, 6, 7 and 3 digits separated by slashes.",
  source: "The OpenAPI description; real ones vary in length",
  check(input, report) {
    eachField(input, "rnpt", report, (rnpt) =>
      /^\d{8}\/\d{6}\/\d{7}\/\d{3}$/.test(rnpt) ? undefined : ["does not have the usual form of 8/6/7/3 digits"],
    );
  },
} as const satisfies Rule<Input>;

const countryKnown = {
  id: "country.known",
  severity: "error",
  requirement: "A `countryCode` is a two-letter ISO 3166-1 code in capitals.",
  source: "provideOrderItemIdentifiers: ISO 3166-1 alpha-2; error code INVALID_COUNTRY_CODE",
  check(input, report) {
    eachField(input, "countryCode", report, (code) => {
      if (isCountry(code)) return undefined;
      const hint = isCountry(code.trim().toUpperCase())
        ? "Pass two capital letters and nothing else."
        : "Pass an ISO 3166-1 code, such as CN or KZ; the United Kingdom is GB.";
      return ["is not a country code", hint];
    });
  },
} as const satisfies Rule<Input>;

/** The rules for imported goods that JSON Schema cannot, or should not, express. */
export const importsRules = [gtdCountry, gtdForm, rnptForm, countryKnown] as const;
