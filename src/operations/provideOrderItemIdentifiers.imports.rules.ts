import type { Rule } from "../accept/rule.ts";
import { eachField, eachInstance, type Input, placeOf } from "./provideOrderItemIdentifiers.instances.ts";
import { usualCodes } from "./provideOrderItemIdentifiers.usual.ts";
import { isCountry } from "./provideOrderItemIdentifiers.countries.ts";

const gtdCountry = {
  id: "gtd.country",
  severity: "warn",
  asks: "`gtd` and `countryCode` are given together.",
  source: "Error code COUNTRY_CODE_AND_GTD_ARE_REQUIRED_VALIDATION_ERROR",
  check(input, tell) {
    if (usualCodes(input)) return;
    eachInstance(input, ({ gtd, countryCode }, i, j) => {
      if ((gtd === undefined) === (countryCode === undefined)) return;
      const { path, name } = placeOf([i, j]);
      const [given, missing] = gtd === undefined ? ["countryCode", "gtd"] : ["gtd", "countryCode"];
      tell(path, `${name} has ${given} without ${missing}.`, "Market asks for both.");
    });
  },
} as const satisfies Rule<Input>;

const gtdForm = {
  id: "gtd.form",
  severity: "warn",
  asks: "A `gtd` has 8, 6 and 7 digits with slashes between them.",
  source: "The OpenAPI description; real ones vary in length",
  check(input, tell) {
    eachField(input, "gtd", (gtd, i, j) => {
      if (/^\d{8}\/\d{6}\/\d{7}$/.test(gtd)) return;
      const { path, name } = placeOf([i, j], "gtd");
      tell(path, `${name} does not have the usual form of 8/6/7 digits.`);
    });
  },
} as const satisfies Rule<Input>;

const rnptForm = {
  id: "rnpt.form",
  severity: "warn",
  asks: "An `rnpt` has 8, 6, 7 and 3 digits with slashes between them.",
  source: "The OpenAPI description; real ones vary in length",
  check(input, tell) {
    eachField(input, "rnpt", (rnpt, i, j) => {
      if (/^\d{8}\/\d{6}\/\d{7}\/\d{3}$/.test(rnpt)) return;
      const { path, name } = placeOf([i, j], "rnpt");
      tell(path, `${name} does not have the usual form of 8/6/7/3 digits.`);
    });
  },
} as const satisfies Rule<Input>;

const countryKnown = {
  id: "country.known",
  severity: "error",
  asks: "A `countryCode` is two capital letters that ISO 3166-1 has given to a country.",
  source: "provideOrderItemIdentifiers: ISO 3166-1 alpha-2; error code INVALID_COUNTRY_CODE",
  check(input, tell) {
    eachField(input, "countryCode", (code, i, j) => {
      if (isCountry(code)) return;
      const { path, name } = placeOf([i, j], "countryCode");
      const hint = isCountry(code.trim().toUpperCase())
        ? "Give two capital letters and nothing else."
        : "Give two letters of ISO 3166-1, such as CN or KZ; the United Kingdom has GB.";
      tell(path, `${name} is not the code of a country.`, hint);
    });
  },
} as const satisfies Rule<Input>;

/** What JSON Schema does not say, or should not, of imported goods. */
export const importsRules = [gtdCountry, gtdForm, rnptForm, countryKnown] as const;
