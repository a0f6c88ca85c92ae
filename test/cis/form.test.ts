import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { faultOf } from "../../src/cis/faultOf.ts";
import { isCis } from "../../src/cis/form.ts";
import { normalizeCis } from "../../src/cis/index.ts";
import { seededRandom } from "../../scripts/simulate/seededRandom.ts";
import { spellings } from "./spellings.ts";
import { bodySchema, calls, inline, readDescription } from "../../scripts/generate/description.ts";

const head = "0104607178452011215Rt!kQ";

/** The two patterns of the description: with crypto tail, and without. */
async function documented(): Promise<RegExp[]> {
  const description = await readDescription();
  const call = calls(description).find(({ id }) => id === "provideOrderItemIdentifiers");
  const body = call && inline(description, bodySchema(call));
  const instance = body?.properties?.["items"]?.items?.properties?.["instances"]?.items;
  return instance?.properties?.["cis"]?.anyOf?.map(({ pattern }) => new RegExp(String(pattern), "u")) ?? [];
}

const oneOf = fc.constantFrom;
const gs = "\u001d";
const odd = oneOf(...["\n", "\r", "\u2028", "\u2029", "\ud83d", "\ude00", "😀", "é", "Ж", " ", "\t", "\0", "\u007f"]);
const piece = fc.oneof(
  odd,
  oneOf(...["(", ")", "01", "21", "240", "91", "93", "9,", "92", gs, "0", "A", '"', "\\", ","]),
);
const serial = fc
  .oneof({ weight: 4, arbitrary: oneOf(6, 7, 8, 13, 20) }, fc.integer({ min: 0, max: 24 }))
  .chain((length) => fc.string({ minLength: length, maxLength: length, unit: oneOf(...Array.from('Aa0!~()"\\,93')) }));
const rest = fc.oneof(
  fc.string({ maxLength: 20, unit: oneOf(...Array.from(`Az09+/= "${gs}`)) }),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
  // About the largest length, in characters of one unit and of two.
  fc.tuple(oneOf("x", "😀", "\ud83d"), fc.integer({ min: 190, max: 260 })).map(([unit, count]) => unit.repeat(count)),
);
const tail = fc.tuple(
  oneOf("", `${gs}240AB`, `${gs}(240)`, gs),
  oneOf(`${gs}91`, `${gs}(93)`, `${gs}9,`, `${gs}92`),
  rest,
);
const brackets = oneOf("01|21", "01|21", "(01)|(21)", "(01|21)", `${gs}01|21`, "1|21", "01|12");
const code = fc
  .tuple(
    brackets,
    oneOf("04607178452011", "0460717845201", "0460717845201A"),
    serial,
    fc.oneof(fc.constant([""]), tail),
  )
  .map(([around, gtin, own, end]) => around.replace("|", gtin) + own + end.join(""));
const mutated = fc
  .tuple(code, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 1 }), piece), { maxLength: 2 }))
  .map(([text, changes]) =>
    changes.reduce((changed, [at, gone, put]) => {
      const place = at % (changed.length + 1);
      return changed.slice(0, place) + put + changed.slice(place + gone);
    }, text),
  );
const anyText = fc.oneof(
  { weight: 8, arbitrary: mutated },
  { weight: 2, arbitrary: code },
  fc.string({ unit: "binary", maxLength: 300 }),
);

describe("isCis", () => {
  it("accepts exactly what the patterns of the description accept", async () => {
    const [withTail, withoutTail, ...more] = await documented();
    if (!withTail || !withoutTail) throw new Error("the description has no patterns");
    expect(more).toEqual([]);
    const seen = { "with-tail": 0, "without-tail": 0, undefined: 0 };
    fc.assert(
      fc.property(anyText, (text) => {
        const form = withTail.test(text) ? "with-tail" : withoutTail.test(text) ? "without-tail" : undefined;
        seen[`${form}`] += 1;
        expect(isCis(text)).toBe(form !== undefined);
      }),
      { numRuns: 30_000 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(300);
  });

  it("counts characters, not UTF-16 units, up to 256", async () => {
    const patterns = await documented();
    for (const unit of ["x", "😀", "\ud83d", gs]) {
      for (let count = 220; count <= 260; count += 1) {
        const text = `${head}${gs}93${unit.repeat(count)}`;
        expect(isCis(text)).toBe(patterns.some((pattern) => pattern.test(text)));
      }
    }
  });
});

describe("faultOf", () => {
  const whole = `${head}${gs}93dGVz`;

  it("finds nothing wrong with a code with or without its tail", () => {
    const base64 = "pU3KGCUwux1tEyze1iN7LtkeP3IfyxlxF0SU1kk8nVw=";
    for (const code of [head, whole, `${gs}${whole}`, `0104630034070012215xQ7mWd2LkPa9${gs}91EE11${gs}92${base64}`])
      expect(faultOf(code)).toBeUndefined();
  });

  it("takes no digits of a serial or a tail for a second code", () => {
    // Product, 21 and a serial that repeats them.
    expect(faultOf("01046071784520112101046071784520112121")).toBeUndefined();
    expect(faultOf(`01046071784520112101046071784520112121${gs}93dGVz`)).toBeUndefined();
    expect(faultOf(`${head}${gs}91EE11${gs}9201046071784520112101x=`)).toBeUndefined();
  });

  // With 93 and a character it fits into a serial of 20 characters.
  it.each(spellings.filter(({ length }) => length <= 11))(
    "finds the separator %j that makes the tail a part of the serial",
    (form) => {
      const serials = ["5Rt!kQ", "5Rt!kQa", "5Rt!kQab"].flatMap((serial) =>
        [13, 20].flatMap((length) => {
          const left = length - `${serial}${form}93`.length;
          return left > 0 ? `${serial}${form}93${"dGVzdGVzdGVz".slice(0, left)}` : [];
        }),
      );
      expect(serials).not.toEqual([]);
      for (const serial of serials) {
        const code = `010460717845201121${serial}`;
        expect(faultOf(code)).toBe(/^[!-~]*$/.test(form) ? "separator" : "form");
        expect(faultOf(normalizeCis(code).cis)).toBeUndefined();
      }
    },
  );

  it("finds a separator that is spelled out behind a real one", () => {
    expect(faultOf(`${head}${gs}91EE11<GS>92abc`)).toBe("separator");
    expect(faultOf(`${whole}_x001D_3103000353`)).toBe("separator");
    expect(faultOf(`${head}${gs}93%1DQ`)).toBeUndefined();
  });

  it("finds no fault where nothing can be repaired, except in what has neither form", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(faultOf(text) === undefined);
        expect(normalizeCis(text)).toEqual({ cis: text, changes: [] });
      }),
      { numRuns: 5_000 },
    );
  });

  it("and normalizeCis change and refuse no code whose serial and tail are of the usual kind", () => {
    const signs = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;
    const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const next = seededRandom(20_261_129);
    const below = (bound: number): number => Math.floor(next() * bound);
    const some = (length: number, from: string): string =>
      Array.from({ length }, () => from.charAt(below(from.length))).join("");
    const changed: string[] = [];
    for (let count = 0; count < 300_000; count += 1) {
      const unit = `01${some(14, "0123456789")}21${some([6, 7, 8, 13, 20][below(5)] ?? 6, signs)}`;
      const long = `${gs}91${some(4, base64)}${gs}92${some(43, base64)}=`;
      const code = `${unit}${["", `${gs}93${some(4, signs)}`, long][below(3)] ?? ""}`;
      // A code without a tail may look as if it had lost its separator, which is a warning.
      const fault = faultOf(code);
      if (normalizeCis(code).changes.length > 0 || (fault && fault !== "stripped" && fault !== "spelled-out"))
        changed.push(code);
    }
    expect(changed).toEqual([]);
  });

  it("finds no fault in what looks spelled out within a part of a tail", () => {
    for (const code of [`${head}${gs}91EE06${gs}92abc=1D93xyz`, `${head}${gs}93a~112`, `${head}${gs}93dG^M`])
      expect([faultOf(code), normalizeCis(code).cis]).toEqual([undefined, code]);
  });
});
