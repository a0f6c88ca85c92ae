import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { isRuleId, settableRules } from "../../src/operations/ruleIds.ts";

const all = Object.values(settableRules).flatMap((rules) => [...rules]);
const root = new URL("../../", import.meta.url);

describe("the rules", () => {
  it("have unique ids in one style, none of which is that of a schema rule", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^(?!schema\.)[a-z_]+\.[a-z]+(-[a-z]+)*$/);
  });

  it("state in a sentence what they require and where that is documented", () => {
    for (const { requirement, source } of all) {
      expect(requirement).toMatch(/^[A-Z`].*\.$/s);
      expect(source).not.toBe("");
    }
  });

  it("are known by their ids, and no other id is known", () => {
    expect(all.every(({ id }) => isRuleId(id))).toBe(true);
    for (const other of ["", "schema.type", "__proto__", "constructor", "codes"]) expect(isRuleId(other)).toBe(false);
  });

  it("cover every rule that the description leaves to them", () => {
    const text = readFileSync(new URL("openapi/openapi.yaml", root), "utf8");
    const left = [...text.matchAll(/x-rules: \[(.*)\]/g)].flatMap(([, ids = ""]) => ids.split(", "));
    expect(left.length).toBeGreaterThan(6);
    expect(left.filter((id) => !isRuleId(id))).toEqual([]);
  });
});

describe("the severity of a rule", () => {
  const input = {
    orderId: 1,
    items: [{ id: 1, codes: ["K", "K"], slip: "<b>How</b>", activate_till: "2999-12-31" }],
  };
  const judge = (rules: Parameters<typeof check.provideOrderDigitalCodes>[1]): unknown[] =>
    check.provideOrderDigitalCodes(input, rules).map(({ rule, severity }) => [rule, severity]);

  it("is its default unless another is set", () => {
    const own = [
      ["keys.repeated", "error"],
      ["slip.tags", "warn"],
    ];
    expect(judge(undefined)).toEqual(own);
    expect(judge({ rules: { "keys.repeated": undefined } as never })).toEqual(own);
  });

  it("can be raised, lowered and switched off", () => {
    expect(judge({ rules: { "slip.tags": "error", "keys.repeated": "warn" } })).toEqual([
      ["slip.tags", "error"],
      ["keys.repeated", "warn"],
    ]);
    expect(judge({ rules: { "slip.tags": "off", "keys.repeated": "off" } })).toEqual([]);
  });

  it("applies to unknown fields and to the size of the body too", () => {
    const eac = { orderId: 1, code: "1", extra: 1 };
    expect(check.verifyOrderEac(eac, { rules: { "field.unknown": "warn" } })).toMatchObject([{ severity: "warn" }]);
    expect(check.verifyOrderEac(eac, { rules: { "field.unknown": "off" } })).toEqual([]);
    const large = { orderId: 1, code: "x".repeat(530_000) };
    expect(check.verifyOrderEac(large)).toMatchObject([{ rule: "body.size", severity: "error" }]);
    expect(check.verifyOrderEac(large, { rules: { "body.size": "off" } })).toEqual([]);
  });
});
