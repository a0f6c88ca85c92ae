import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { accidentOf } from "../../src/cis/accident.ts";
import { isCis } from "../../src/cis/form.ts";
import { identityOf } from "../../src/cis/identityOf.ts";
import { bytesOfUsual, serialEnd } from "../../src/cis/serialEnd.ts";
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
  it("accepts a code with or without its tail", () => {
    expect(isCis(`${head}\u001d93dGVz`)).toBe(true);
    expect(isCis(head)).toBe(true);
    expect(isCis(`${head}93dGVz`)).toBe(false);
  });

  it("accepts the comma of the documented pattern", () => {
    expect(isCis(`${head}\u001d9,dGVz`)).toBe(true);
  });

  it("accepts exactly what the patterns of the description accept", async () => {
    const [withTail, withoutTail, ...more] = await documented();
    if (!withTail || !withoutTail) throw new Error("the description has no patterns");
    expect(more).toEqual([]);
    const seen = { "with-tail": 0, "without-tail": 0, undefined: 0, usual: 0 };
    fc.assert(
      fc.property(anyText, (text) => {
        const form = withTail.test(text) ? "with-tail" : withoutTail.test(text) ? "without-tail" : undefined;
        seen[`${form}`] += 1;
        if (serialEnd(text) !== undefined) seen.usual += 1;
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

describe("serialEnd", () => {
  it("is known only for well-formed codes, and is where the identification of the unit ends", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const end = serialEnd(text);
        if (end === undefined) return;
        expect(isCis(text)).toBe(true);
        expect(text.includes(gs)).toBe(end < text.length);
        expect(text.slice(0, end)).toBe(identityOf(text));
        expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThanOrEqual(bytesOfUsual * text.length);
      }),
      { numRuns: 30_000 },
    );
  });
});

it("a usual code takes the stated number of bytes when its tail is all quotes and separators", () => {
  const text = `${head}${gs}91${`"${gs}`.repeat(100)}"`;
  expect(serialEnd(text)).toBe(head.length);
  const bytes = Buffer.byteLength(JSON.stringify(text));
  expect(bytes).toBeGreaterThan((bytesOfUsual - 1) * text.length);
  expect(bytes).toBeLessThanOrEqual(bytesOfUsual * text.length);
});

describe("identityOf", () => {
  it("is the same with or without a tail, in brackets and after a separator", () => {
    const same = [
      head,
      `${head}\u001d93dGVz`,
      `${head}\u001d240A\u001d93dGVz`,
      `\u001d${head}`,
      "(01)04607178452011(21)5Rt!kQ",
    ];
    expect(new Set(same.map(identityOf)).size).toBe(1);
  });

  it("is the text itself for anything else", () => {
    expect(identityOf("example")).toBe("example");
  });
});

describe("accidentOf", () => {
  it("finds nothing in text that is not a code or a code that has its tail", () => {
    expect(accidentOf("example")).toBeUndefined();
    expect(accidentOf(`${head}\u001d93dGVz`)).toBeUndefined();
    expect(accidentOf(head)).toBeUndefined();
  });

  it("finds the two cases of the documentation", () => {
    expect(accidentOf("01030410947874432155Qbag!93Zjqw")).toBe("stripped");
    expect(accidentOf("010460717845201121" + "5Rt!kQab" + "\\u001d93dGVz")).toBe("spelled-out");
  });
});
