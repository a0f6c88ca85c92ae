import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { normalizeCis } from "../../src/cis/index.ts";

const head = "0104607178452011215Rt!kQ";
const whole = `${head}\u001d93dGVz`;

describe("normalizeCis", () => {
  it.each([
    "<GS>",
    "<gs>",
    "{GS}",
    "[GS]",
    "^]",
    "\\x1d",
    "\\x1D",
    "\\u001d",
    "\\u001D",
    "\\\\u001d",
    "\\\\x1d",
    "\u241d",
  ])("turns %j into a real separator", (form) => {
    expect(normalizeCis(`${head}${form}93dGVz`)).toEqual({ cis: whole, changes: ["separator"] });
  });

  it("turns every separator into a real one, whatever its form", () => {
    expect(normalizeCis("a<GS>91b{GS}92c^]")).toEqual({ cis: "a\u001d91b\u001d92c\u001d", changes: ["separator"] });
  });

  it.each(["]d2", "]C1", "\u00e8", "e\u0300", "]C1]d2"])("removes the prefix %j", (prefix) => {
    expect(normalizeCis(prefix + whole)).toEqual({ cis: whole, changes: ["prefix"] });
  });

  it.each(["\r", "\n", "\r\n", "\n\n"])("removes the line end %j", (end) => {
    expect(normalizeCis(whole + end)).toEqual({ cis: whole, changes: ["line-end"] });
  });

  it("names everything that it changed, in a fixed order", () => {
    expect(normalizeCis(`]d2${head}<GS>93dGVz\r\n`)).toEqual({
      cis: whole,
      changes: ["prefix", "separator", "line-end"],
    });
  });

  it.each([
    whole,
    head,
    `\u001d${whole}`,
    "",
    "anything",
    ` ${whole}`,
    `${head} 93dGVz`,
    `x]d2${head}`,
    "a\nb",
    "GS u001d x1d ]D2",
  ])("leaves %j unchanged", (text) => {
    expect(normalizeCis(text)).toEqual({ cis: text, changes: [] });
  });

  it("never guesses where a stripped separator was", () => {
    expect(normalizeCis(`${head}93dGVz`)).toEqual({ cis: `${head}93dGVz`, changes: [] });
  });

  it("changes nothing in its own output", () => {
    const part = fc.constantFrom(
      ...["]d2", "]C1", "\u00e8", "e\u0300", "<GS>", "{GS}", "[GS]", "^]", "\\", "\\x1d", "\\u001d", "u001d", "\u241d"],
      ...["\r\n", "\n", "\u001d", "<", "G", "S>", "^", "]", "d2", "e", "\u0300", "93", head],
    );
    const text = fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (given) => {
        const { cis, changes } = normalizeCis(given);
        expect(changes.length > 0).toBe(cis !== given);
        expect(normalizeCis(cis)).toEqual({ cis, changes: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  it("reads a megabyte of anything without delay", () => {
    for (const piece of ["\\", "\n", "<GS", "]d2", "^]", "\u001d", "e"]) {
      const text = `${piece.repeat(1_048_576 / piece.length)}x`;
      expect(normalizeCis(text).cis.endsWith("x")).toBe(true);
    }
  });

  it.each([null, undefined, 5, 5n, ["canary"], { toString: () => "canary" }, Symbol("canary")])(
    "throws a TypeError that does not show the value for what is no text",
    (value) => {
      const call = (): unknown => normalizeCis(value as string);
      expect(call).toThrow(TypeError);
      expect(call).not.toThrow(/canary|5[^a-z]/);
    },
  );
});
