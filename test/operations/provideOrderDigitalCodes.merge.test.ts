import { describe, expect, it } from "@jest/globals";
import { accept } from "../../src/accept/accept.ts";
import { provideOrderDigitalCodes } from "../../src/operations/provideOrderDigitalCodes.ts";
import type { RuleSetting } from "../../src/errors/issue.ts";

const element = (id: number | bigint, others: object): object => ({
  id,
  slip: "slip",
  activate_till: "2999-12-31",
  ...others,
});

function sent(items: object[], rules: Record<string, RuleSetting> = {}): unknown {
  const terms = { rules, campaignId: 1, needsCampaign: true, toMarketYandexGo: false };
  return accept(provideOrderDigitalCodes, { orderId: 1, items }, terms).request?.body.items;
}

describe("the list of items that is sent", () => {
  it("has codes where the caller wrote the deprecated code", () => {
    expect(sent([element(1, { code: "K" })])).toEqual([element(1, { codes: ["K"] })]);
  });

  it("merges elements that agree into the first, with keys in order", () => {
    expect(
      sent([
        element(1, { codes: ["B", "A"] }),
        element(2, { codes: ["X"] }),
        element(1, { code: "C" }),
        element(1n, { codes: ["D"] }),
      ]),
    ).toEqual([element(1, { codes: ["B", "A", "C", "D"] }), element(2, { codes: ["X"] })]);
  });

  it("keeps elements with different slips or dates apart, and merges each with those that agree with it", () => {
    const other = { slip: "other" };
    const later = { activate_till: "2999-12-30" };
    expect(
      sent([
        element(1, { codes: ["A"] }),
        element(1, { codes: ["B"], ...other }),
        element(1, { codes: ["C"] }),
        element(1, { codes: ["D"], ...later }),
        element(1, { codes: ["E"], ...other }),
      ]),
    ).toEqual([
      element(1, { codes: ["A", "C"] }),
      element(1, { codes: ["B", "E"], ...other }),
      element(1, { codes: ["D"], ...later }),
    ]);
  });

  it("keeps ids apart that a number would round to the same value", () => {
    const id = 2n ** 53n;
    const items = [element(id, { codes: ["A"] }), element(id + 1n, { codes: ["B"] })];
    expect(sent(items)).toEqual(items);
  });

  it("is as written where codes.either is off and both or neither were given", () => {
    const items = [
      element(1, { codes: ["A"], code: "B" }),
      element(1, { codes: ["C"] }),
      element(2, {}),
      element(2, { codes: ["D"] }),
    ];
    expect(sent(items, { "codes.either": "off" })).toEqual(items);
  });

  it("is as written where the caller allows too many keys for an id, or a key twice", () => {
    const some = (count: number, name: string): string[] => Array.from({ length: count }, (_, at) => `${name}${at}`);
    const many = [element(1, { codes: some(3000, "A") }), element(1, { codes: some(2001, "B") })];
    expect(sent(many, { "keys.per-id": "warn" })).toEqual(many);
    const twice = [element(1, { codes: ["A"] }), element(1, { codes: ["A"] }), element(1, { codes: ["B"] })];
    expect(sent(twice, { "keys.repeated": "warn" })).toEqual(twice);
  });

  it("leaves the caller's arrays unchanged", () => {
    const first = ["A"];
    sent([element(1, { codes: first }), element(1, { codes: ["B"] })]);
    expect(first).toEqual(["A"]);
  });
});
