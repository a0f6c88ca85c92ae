import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isCis } from "../../src/cis/form.ts";
import { check } from "../../src/check.ts";
import { normalizeCis } from "../../src/cis/index.ts";
import { spellings } from "./spellings.ts";

const head = "0104607178452011215Rt!kQ";
const whole = `${head}\u001d93dGVz`;

describe("normalizeCis", () => {
  const base64 = "pU3KGCUwux1tEyze1iN7LtkeP3IfyxlxF0SU1kk8nVw=";

  it.each(spellings)("turns %j into a real separator, whatever the length of the serial", (form) => {
    for (const serial of ["5Rt!kQ", "5Rt!kQa", "5Rt!kQab", "5xQ7mWd2LkPa9", "5xQ7mWd2LkPa95xQ7mWd"]) {
      const unit = `010460717845201121${serial}`;
      expect(normalizeCis(`${unit}${form}93dGVz`)).toEqual({ cis: `${unit}\u001d93dGVz`, changes: ["separator"] });
      expect(normalizeCis(`${unit}${form}91EE11${form}92${base64}`)).toEqual({
        cis: `${unit}\u001d91EE11\u001d92${base64}`,
        changes: ["separator"],
      });
    }
  });

  it.each(spellings)("turns %j into a real separator behind another part and in brackets", (form) => {
    const parts = ["(01)04607178452011(21)5Rt!kQ", "(240)FA-1", "(93)dGVz", "(3103)000353"];
    expect(normalizeCis(parts.join(form)).cis).toBe(parts.join("\u001d"));
    expect(normalizeCis(`${whole}${form}3103000353`).cis).toBe(`${whole}\u001d3103000353`);
  });

  it("turns every separator into a real one, whatever its form", () => {
    expect(normalizeCis(`${head}<GS>91EE11\\u001d92${base64}`).cis).toBe(`${head}\u001d91EE11\u001d92${base64}`);
  });

  it.each([...["]d2", "]d1", "]C1", "]Q3", "]J1", "]e0", "]z0", "]D2", "\u00e8", "e\u0300", "]C1]d2", "]E0]d2\u00e8"]])(
    "removes the prefix %j",
    (prefix) => {
      for (const code of [head, whole, `\u001d${whole}`])
        expect(normalizeCis(prefix + code)).toEqual({ cis: code, changes: ["prefix"] });
    },
  );

  it("removes a separator before a code without a tail, where only a prefix can have put it", () => {
    for (const lead of ["\u001d", "<GS>", "{FNC1}", "^FNC1"])
      expect(normalizeCis(lead + head)).toEqual({ cis: head, changes: ["prefix"] });
    expect(normalizeCis(`<GS>${whole}`)).toEqual({ cis: `\u001d${whole}`, changes: ["separator"] });
    expect(normalizeCis(`<GS>${head}<GS>93dGVz`)).toEqual({ cis: `\u001d${whole}`, changes: ["separator"] });
  });

  it.each(["\r", "\n", "\r\n", "\n\n"])("removes the line end %j", (end) => {
    expect(normalizeCis(whole + end)).toEqual({ cis: whole, changes: ["line-end"] });
    expect(normalizeCis(head + end)).toEqual({ cis: head, changes: ["line-end"] });
  });

  it.each([
    ...[" ", "\t", "  \t", "\u0003", "\u0002", "\u0000"],
    ...["\u00a0", "\ufeff", "\u200b", "\u200e", "\u2028", "\u001e"],
  ])("removes %j before and after the code", (character) => {
    for (const code of [head, whole]) {
      const expected = { cis: code, changes: ["white-space"] };
      expect(normalizeCis(character + code)).toEqual(expected);
      expect(normalizeCis(code + character)).toEqual(expected);
      expect(normalizeCis(`${character}${code}${character}`)).toEqual(expected);
    }
  });

  it("names everything that it changed, in a fixed order", () => {
    expect(normalizeCis(`\ufeff]d2${head}<GS>93dGVz\t\r\n`)).toEqual({
      cis: whole,
      changes: ["prefix", "separator", "line-end", "white-space"],
    });
    expect(normalizeCis(`]d2${head}<GS>93dGVz\r\n`).changes).toEqual(["prefix", "separator", "line-end"]);
  });

  it.each([
    ...[whole, head, `\u001d${whole}`, `${whole}\u001d`, `${head} 93dGVz`, `x]d2${head}`],
    ...["", "anything", "a\nb", "GS u001d x1d ]D2", "a<GS>91b{GS}92c^]"],
    // Codes without a tail whose serial contains what looks spelled out.
    ...["0104607178452011215Rt!%1DQ", "0104607178452011215Rt%1DQ", "0104607178452011215<GS>93dGVzxx"],
    // Tails that contain it.
    ...[`${head}\u001d93%1DQ`, `${head}\u001d93_1Dx`, `${head}\u001d93(GS)`],
    // A code with a tail, so that what its serial contains is no separator.
    `0104607178452011215Rt!kQ_1D93ab\u001d93dGVz`,
    // Two codes.
    `${whole},${whole}`,
  ])("leaves %j unchanged", (text) => {
    expect(normalizeCis(text)).toEqual({ cis: text, changes: [] });
  });

  it.each(["", "x1d", "GS", "&#2993", "\\", "<GS", "\u001c"])("never guesses a separator from %j", (form) => {
    expect(normalizeCis(`${head}${form}93dGVz`)).toEqual({ cis: `${head}${form}93dGVz`, changes: [] });
  });

  const part = fc.constantFrom(
    ...["]d2", "]C1", "]Q3", "\u00e8", "e\u0300", "\\", "`", "u001d", "x1d", "_x005F", "&amp;", "%25", "CHAR"],
    ...["\r\n", "\n", "\u001d", "<", "G", "S>", "^", "]", "d2", "e", "\u0300", "01", "21", "240", "91", "92", "93"],
    ...["\t", " ", "\u0003", "\ufeff", head, head, `${head}xQ`, "0104607178452011215xQ7mWd2LkPa9", "dGVz"],
    ...spellings,
  );
  const anyText = fc
    .array(fc.oneof({ weight: 6, arbitrary: part }, fc.string({ maxLength: 3 })), { maxLength: 12 })
    .map((parts) => parts.join(""));

  it("changes nothing in its own output", () => {
    const lead = fc.constantFrom("", head, ...spellings.map((form) => `${head}${form}93`));
    const text = fc.tuple(anyText, lead, anyText).map((three) => three.join(""));
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          text,
          fc.tuple(lead, anyText).map((two) => two.join("")),
        ),
        (given) => {
          const { cis, changes } = normalizeCis(given);
          for (const change of changes) seen.set(change, (seen.get(change) ?? 0) + 1);
          expect(changes.length > 0).toBe(cis !== given);
          expect(normalizeCis(cis)).toEqual({ cis, changes: [] });
        },
      ),
      { numRuns: 10_000 },
    );
    for (const change of ["prefix", "separator", "line-end", "white-space"])
      expect(seen.get(change)).toBeGreaterThan(100);
  });

  it("makes no code with a tail invalid", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const code = `${whole}${text}`;
        fc.pre(isCis(code));
        expect(isCis(normalizeCis(code).cis)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it("reads a megabyte of anything without delay", () => {
    const pieces = [
      ...["\\", "\n", " ", "\ufeff", "<GS", "<GS>", "]d2", "^]", "\u001d", "e", "&amp;", "%25", "01", "0", "`\\"],
      ...[head, `${head}<GS>93`],
    ];
    for (const piece of pieces) {
      for (const start of ["", head, `${head}<GS>93`]) {
        const text = `${start}${piece.repeat(1_048_576 / piece.length)}x`;
        expect(normalizeCis(text).cis.endsWith("x")).toBe(true);
      }
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

describe("of a separator that is spelled out in a longer way", () => {
  const judge = (cis: string) =>
    check.provideOrderItemIdentifiers({ orderId: 1, items: [{ id: 1, instances: [{ cis }] }] });

  it.each([
    ...["%u001D", "\\<GS>", "\\{29}", "\\N{U+001D}", "\\N{GS}", "_x005C_u001d", "UNICHAR(29)", "SYMBOL(29)"],
    ...["<029>", "[\\x1d]", "\\C-]", "0x1D", "FNC1", "<F1>"],
    ...["<GS/>", "%3CGS%3E", "\\u005cu001d", "%5Cu001d", "CHRW(29)"],
  ])("normalizeCis takes the whole: %s", (spelledOut) => {
    expect(normalizeCis(`${head}${spelledOut}93dGVz`)).toEqual({ cis: whole, changes: ["separator"] });
  });

  it.each(["/u001d", "$<GS>", "${29}", "~~1", "\\^]"])(
    "normalizeCis leaves alone what may belong to the serial, and the code is an error: %s",
    (spelledOut) => {
      const text = `${head}${spelledOut}93dGVz`;
      expect(normalizeCis(text)).toEqual({ cis: text, changes: [] });
      expect(judge(text)).toMatchObject([{ severity: "error" }]);
    },
  );

  it("a code that passes only with such characters in its serial is an error", () => {
    expect(judge(`${head}_x000D_`)).toMatchObject([{ rule: "cis.separator", severity: "error" }]);
    expect(normalizeCis(`${head}_x000D_`).cis).toBe(head);
  });
});
