import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { serialize } from "../../src/accept/serialize.ts";

describe("serialize", () => {
  it("writes what JSON.stringify writes when no id is a bigint", () => {
    const body = { items: [{ id: 1, codes: ['"', "\u001d", "😀"], slip: undefined }] };
    expect(serialize(body)).toBe(JSON.stringify(body));
  });

  it("writes a bigint with its exact digits and omits undefined", () => {
    const body = { items: [{ id: 9223372036854775807n, slip: 'a"\u001d', code: undefined }] };
    expect(serialize(body)).toBe('{"items":[{"id":9223372036854775807,"slip":"a\\"\\u001d"}]}');
  });

  it("separates list elements as JSON does when a bigint is present", () => {
    const id = 9223372036854775807n;
    const body = { ids: [id, 2, id], nested: [{ id, none: null }, { id: 1 }], empty: [] };
    const plain = `{"ids":[${id},2,${id}],"nested":[{"id":${id},"none":null},{"id":1}],"empty":[]}`;
    expect(serialize(body)).toBe(plain);
  });

  describe.each([
    ["a rounded number", BigInt.prototype, (id: bigint) => Number(id)],
    ["a text", BigInt.prototype, String],
    ["something else than an object", Object.prototype, () => "an object"],
  ])("in a program that makes JSON.stringify write %s", (_what, prototype, written) => {
    beforeEach(() => {
      Object.defineProperty(prototype, "toJSON", {
        configurable: true,
        value(this: bigint) {
          return written(this);
        },
      });
    });
    afterEach(() => {
      Reflect.deleteProperty(prototype, "toJSON");
    });

    it("still writes every id with its exact digits", () => {
      expect(serialize({ items: [{ id: 9007199254740993n, codes: ["A"] }] })).toBe(
        '{"items":[{"id":9007199254740993,"codes":["A"]}]}',
      );
    });
  });
});
