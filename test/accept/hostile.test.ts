import { describe, expect, it } from "@jest/globals";
import { accept } from "../../src/accept/accept.ts";
import { check } from "../../src/check.ts";
import { found } from "../operations/found.ts";
import { provideOrderDigitalCodes } from "../../src/operations/provideOrderDigitalCodes.ts";

const item = (others: object = {}): object => ({
  id: 1,
  codes: ["K"],
  slip: "s",
  activate_till: "2999-12-31",
  ...others,
});
const judge = (...items: unknown[]) => check.provideOrderDigitalCodes({ orderId: 1, items });
const inOrder = (input: unknown): string[] => found(check.provideOrderDigitalCodes(input));
const terms = { rules: {}, needsCampaign: false, toMarketYandexGo: false };
const count = (items: unknown[]) => {
  const { issues, request } = accept(provideOrderDigitalCodes, { orderId: 1, items }, terms);
  expect(request).toBeUndefined();
  return { count: issues.count, listed: issues.listed.length };
};
const many = 200_000;
const thrower = (): never => {
  throw new Error("canary");
};

describe("two hundred thousand bad keys", () => {
  it("of the wrong type are all counted, and a hundred are listed", () => {
    expect(count([item({ codes: Array(many).fill(5) })])).toEqual({ count: many + 1, listed: 100 });
  });

  it("that are all the same are all counted, and a hundred are listed", () => {
    expect(count([item({ codes: Array(many).fill("K") })])).toEqual({ count: many, listed: 100 });
  });

  it("in as many elements are all counted, and a hundred are listed", () => {
    expect(count(Array(many).fill({ id: 1, codes: ["K"], slip: "s" }))).toEqual({
      count: many + 1,
      listed: 100,
    });
  });

  it("as field names are all counted, and a hundred are listed", () => {
    const fields = Object.fromEntries(Array.from({ length: many }, (_, index) => [`KEY-${index}`, 1]));
    expect(count([item(fields)])).toEqual({ count: many, listed: 100 });
  });

  it("are recognised as different when they are", () => {
    const codes = Array.from({ length: many }, (_, index) => `KEY-${index}`);
    expect(found(judge(item({ codes })))).toEqual(["error schema.maxItems /items/0/codes"]);
  });

  it("do not suppress the warning of another rule", () => {
    const codes = Array.from({ length: 500 }, (_, index) => ` ${index}`);
    const input = { orderId: 1, items: [item({ codes, slip: "<b>How</b>" })] };
    const { issues } = accept(provideOrderDigitalCodes, input, terms);
    expect(issues.listed).toHaveLength(100);
    expect(new Set(issues.warnings.map(({ rule }) => rule))).toEqual(new Set(["keys.white-space", "slip.tags"]));
  });
});

describe("a large text", () => {
  it("of a megabyte is refused as a marking code without delay", () => {
    const unit = "0104607178452011215Rt!kQ";
    const tailed = `${unit}\u001d93dGVz`;
    const alone = ["x", "\\", "\nx", "<GS>", "01", "5", "Ж"];
    const behindACode = ["x", "5", "01", "0", "\\", "<GS>", "\u001d", "\t", unit, tailed, `,${tailed}`];
    const megabytes = (piece: string): string => piece.repeat(1_048_576 / piece.length);
    const texts = [...alone.map(megabytes), ...behindACode.map((piece) => unit + megabytes(piece))];
    const instances = texts.map((cis) => ({ cis }));
    const issues = check.provideOrderItemIdentifiers({ orderId: 1, items: [{ id: 1, instances }] });
    expect(found(issues)).toEqual([
      ...instances.map((_, index) => `error cis.form /items/0/instances/${index}/cis`),
      "error body.size",
    ]);
  });

  it("of a megabyte is refused as slip, key and offerId without delay", () => {
    const text = "<p".repeat(524_288);
    expect(judge(item({ slip: text })).map(({ rule }) => rule)).toEqual(["schema.maxLength"]);
    expect(judge(item({ codes: [text] })).map(({ rule }) => rule)).toEqual(["schema.maxLength"]);
    const basket = { items: [{ offerId: " ".repeat(1_048_576), count: 1 }], courierDelivery: { fullAddress: "x" } };
    expect(check.getDeliveryOptions(basket)[0]).toMatchObject({ path: "/items/0/offerId", severity: "error" });
  });
});

describe("an input that is not plain data", () => {
  it.each([undefined, null, 5, 5n, "text", true, [], [item()], Symbol("x"), () => 1, new Date(0), NaN])(
    "is refused as a whole when it is %p",
    (input) => {
      for (const judgement of Object.values(check)) expect(judgement(input)).not.toEqual([]);
    },
  );

  it("may be deep or circular where no field is described", () => {
    let deep: unknown = "canary";
    for (let depth = 0; depth < 100_000; depth += 1) deep = { deep };
    expect(inOrder({ orderId: 1, items: [item({ extra: deep })] })).toEqual(["error field.unknown /items/0/extra"]);
    const circular: Record<string, unknown> = { orderId: 1 };
    circular["items"] = [circular];
    circular["self"] = circular;
    expect(inOrder(circular)).toContainEqual("error field.unknown /self");
    const list: unknown[] = [];
    list.push(list);
    expect(inOrder({ orderId: 1, items: list })).toEqual(["error schema.type /items/0"]);
    expect(inOrder({ orderId: 1, items: [item({ codes: list, slip: deep })] })).not.toEqual([]);
  });

  it("is refused where a getter throws, at the object that has it", () => {
    const throwing = Object.defineProperty({ ...item() }, "slip", { get: thrower, enumerable: true });
    expect(inOrder({ orderId: 1, items: [throwing, item({ id: 2, codes: ["L", "L"] })] })).toEqual([
      "error schema.type /items/0",
      "error keys.repeated /items/1/codes/1",
    ]);
    expect(
      inOrder(Object.defineProperty({ orderId: 1, items: [item()] }, "x", { get: thrower, enumerable: true })),
    ).toEqual(["error schema.type"]);
  });

  it("may be a Proxy, revoked or with traps that throw", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    const { proxy: list, revoke: revokeList } = Proxy.revocable([], {});
    revoke();
    revokeList();
    const trap = new Proxy({}, new Proxy({}, { get: () => thrower }));
    for (const hostile of [proxy, list, trap]) {
      for (const judgement of Object.values(check)) {
        expect(judgement(hostile)).not.toEqual([]);
        expect(judgement({ orderId: hostile, items: hostile, code: hostile, courierDelivery: hostile })).not.toEqual(
          [],
        );
      }
      expect(inOrder({ orderId: 1, items: [hostile] })).toMatchObject(["error schema.type /items/0"]);
      expect(inOrder({ orderId: 1, items: [item({ codes: hostile })] })).toEqual(["error schema.type /items/0/codes"]);
      expect(inOrder({ orderId: 1, items: [item({ codes: [hostile] })] })).toEqual([
        "error schema.type /items/0/codes/0",
      ]);
    }
    expect(inOrder(new Proxy({ orderId: 1, items: [item()] }, {}))).toEqual([]);
  });

  it("may have another prototype, none, or getters on its prototype", () => {
    class Order {
      readonly #id = 1;
      get orderId() {
        return this.#id;
      }
      get items() {
        return [Object.assign(Object.create(null) as object, item())];
      }
    }
    expect(inOrder(new Order())).toEqual([]);
    expect(inOrder(Object.assign(Object.create(null) as object, { orderId: 1, items: [item()] }))).toEqual([]);
    expect(inOrder(JSON.parse('{"orderId":1,"items":[],"__proto__":{"items":1}}'))).toContainEqual(
      "error schema.minItems /items",
    );
  });

  it("may be an array whose length lies", () => {
    const lying = (length: unknown): unknown[] =>
      new Proxy([item()], {
        get: (target, key) => (key === "length" ? length : (Reflect.get(target, key) as unknown)),
      });
    for (const length of [1e9, 2 ** 53, Infinity, NaN, -1e12]) {
      expect(inOrder({ orderId: 1, items: lying(length) })).toEqual(["error schema.maxItems /items"]);
    }
    expect(inOrder({ orderId: 1, items: lying(3) })).toEqual([
      "error schema.type /items/1",
      "error schema.type /items/2",
    ]);
    expect(inOrder({ orderId: 1, items: lying({ valueOf: thrower }) })).toEqual(["error schema.type /items"]);
    expect(inOrder({ orderId: 1, items: lying(Symbol("x")) })).toEqual(["error schema.type /items"]);
  });

  it("may be a sparse array, whose holes are refused", () => {
    const codes = ["K"];
    codes[2] = "K";
    expect(inOrder({ orderId: 1, items: [item({ codes })] })).toEqual([
      "error schema.type /items/0/codes/1",
      "error keys.repeated /items/0/codes/2",
    ]);
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    expect(inOrder({ orderId: 1, items: endless })).toEqual(["error schema.maxItems /items"]);
  });
});

describe("the text of an issue", () => {
  it("never shows a value, whatever is wrong with it", () => {
    const canary = "CANARY-77";
    const instances = [
      ...["", "]d2", "<GS>", "Ж", " ", "01046071784520112193"].map((before) => ({ cis: before + canary })),
      { uin: canary, gtd: canary, rnpt: canary, countryCode: canary },
      { uin: canary, cis: canary, [canary]: canary },
      { cis: { [canary]: canary } },
      canary,
    ];
    const goods = {
      id: canary,
      codes: [canary, canary, 5, ` ${canary}`],
      code: canary,
      slip: `<${canary}>`,
      activate_till: canary,
    };
    const sound = { ...goods, id: 77_077_077, activate_till: "1977-07-07" };
    const issues = [
      check.provideOrderDigitalCodes({
        orderId: canary,
        campaignId: canary,
        items: [goods, sound, { ...sound, id: 2 }],
        [canary]: 1,
      }),
      check.provideOrderDigitalCodes({ orderId: -77_077_077.5, campaignId: -77_077_077, items: canary }),
      check.verifyOrderEac({ orderId: 2 ** 60, code: ` ${canary}` }),
      check.provideOrderItemIdentifiers({ orderId: 77_077_077n ** 9n, items: [{ id: 1, instances }] }),
      check.getDeliveryOptions({
        items: [
          { offerId: canary, count: 77_077_077, warehouseId: -77_077_077 },
          { offerId: canary, count: 1 },
          { offerId: ` ${canary}`, count: 1 },
        ],
        courierDelivery: { fullAddress: canary.repeat(100) },
        pickupDelivery: { logisticPointsIds: [77_077_077, 77_077_077] },
      }),
    ].flat();
    expect(issues.length).toBeGreaterThan(30);
    const text = JSON.stringify(issues);
    expect(text).not.toContain("CANARY");
    expect(text).not.toContain("77077077");
    expect(text).not.toContain("1977");
  });
});
