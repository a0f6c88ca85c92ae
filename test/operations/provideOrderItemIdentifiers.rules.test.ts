import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { normalizeCis } from "../../src/cis/index.ts";
import { isCountry } from "../../src/operations/provideOrderItemIdentifiers.countries.ts";
import { found } from "./found.ts";
import { pathsOf } from "./pathsOf.ts";

const gtin = "04607178452011";
const tail = "\u001d93dGVz";
const cis = (serial: string): string => `01${gtin}21${serial}`;

const judgeItems = (items: unknown) => check.provideOrderItemIdentifiers({ orderId: 1, items });
const judge = (...instances: unknown[]) => judgeItems([{ id: 1, instances }]);
/** What is found in the instances of the first item. */
const foundIn = (...instances: unknown[]): string[] =>
  found(judge(...instances)).map((text) => text.replace("/items/0/instances", ""));
const hintOf = (text: string): string | undefined => judge({ cis: text })[0]?.hint;

describe("identifiers.empty", () => {
  it("warns about an empty list", () => {
    expect(judgeItems([])).toMatchObject([{ path: "/items", rule: "identifiers.empty", severity: "warn" }]);
    expect(judgeItems([{ id: 1, instances: [] }])).toMatchObject([
      { path: "/items/0/instances", rule: "identifiers.empty", severity: "warn" },
    ]);
  });
});

describe("an item without a valid id", () => {
  const bad = [{ cis: "bad" }, { cis: [{}] }, { uin: "1" }, 5, { gtd: "1", countryCode: "XX" }];
  const ofInstances = [
    "error schema.type /items/0/instances/1/cis",
    "error cis.form /items/0/instances/0/cis",
    "error uin.form /items/0/instances/2/uin",
    "warn gtd.form /items/0/instances/4/gtd",
    "error country.known /items/0/instances/4/countryCode",
  ];

  it.each([
    ["none", {}, "schema.required"],
    ["a text", { id: "5" }, "schema.type"],
    ["a list of objects", { id: [{}] }, "schema.type"],
  ])("(%s) still has its instances checked", (_what, id, rule) => {
    const issues = judgeItems([{ ...id, instances: bad }, null]);
    const expected = [`error ${rule} /items/0/id`, ...ofInstances];
    expect(found(issues)).toEqual(expect.arrayContaining(expected));
    expect(issues).toHaveLength(expected.length + 2);
  });

  it("and with instances that are not a list has both reported", () => {
    for (const instances of ["x", { cis: "bad" }, Array(2_000_000)]) {
      expect(new Set(judgeItems([{ instances }]).map(({ path }) => path))).toEqual(
        new Set(["/items/0/id", "/items/0/instances"]),
      );
    }
  });
});

describe("instance.empty", () => {
  it("refuses an instance without an identifier; a country or blank text is not one", () => {
    expect(foundIn({}, { cis: null, uin: undefined }, { rnpt: " ", uin: "1234567890123456" })).toEqual([
      "error instance.empty /0",
      "error instance.empty /1",
      "warn rnpt.form /2/rnpt",
    ]);
    expect(pathsOf(judge({ countryCode: "CN" }), "instance.empty")).toEqual(["/items/0/instances/0"]);
    expect(pathsOf(judge({ gtd: " ", countryCode: "CN" }), "instance.empty")).toEqual(["/items/0/instances/0"]);
  });

  it("accepts each of the four identifiers", () => {
    expect(
      foundIn(
        { cis: cis("5Rt!kQ") },
        { uin: "1234567890123456" },
        { rnpt: "10702030/120326/3014522/001" },
        { gtd: "10131010/150126/3002781", countryCode: "CN" },
      ),
    ).toEqual([]);
  });
});

describe("instance.several", () => {
  it("warns about more than one identifier", () => {
    expect(foundIn({ cis: cis("5Rt!kQ"), uin: "1234567890123456" })).toEqual(["warn instance.several /0"]);
  });
});

describe("cis.form", () => {
  it.each([6, 7, 8, 13, 20])("accepts a serial of %i characters, with or without a tail", (length) => {
    const serial = "5Rt!kQ%&()*+,-./:;<=".slice(0, length);
    expect(foundIn({ cis: cis(serial) })).toEqual([]);
    expect(foundIn({ cis: cis(serial) + tail })).toEqual([]);
  });

  it.each([5, 9, 12, 14, 19, 21])("refuses a serial of %i characters", (length) => {
    const serial = "5".repeat(length);
    expect(foundIn({ cis: cis(serial) }, { cis: cis(serial) + tail })).toEqual([
      "error cis.form /0/cis",
      "error cis.form /1/cis",
      "error cis.repeated /1/cis",
    ]);
  });

  it("accepts brackets, a leading separator, the part 240 and tails that begin with 91", () => {
    expect(foundIn({ cis: `(01)${gtin}(21)5Rt!kQ` })).toEqual([]);
    expect(foundIn({ cis: `\u001d${cis("5Rt!kQ")}${tail}` })).toEqual([]);
    expect(foundIn({ cis: `${cis("5Rt!kQ")}\u001d240FA-1${tail}` })).toEqual([]);
    expect(foundIn({ cis: `${cis("5xQ7mWd2LkPa9")}\u001d91EE11\u001d92pU3KGCU=` })).toEqual([]);
  });

  it("allows a code of 256 characters", () => {
    const long = cis("5Rt!kQ") + tail;
    expect(foundIn({ cis: long.padEnd(256, "x") })).toEqual([]);
    expect(foundIn({ cis: long.padEnd(257, "x") })).toEqual(["error cis.form /0/cis"]);
  });

  it.each(["example", "", " ", "12345678901234", `02${gtin}215Rt!kQ`, `01${gtin}225Rt!kQ`])("refuses %j", (text) => {
    expect(pathsOf(judge({ cis: text }), "cis.form")).toEqual(["/items/0/instances/0/cis"]);
  });

  it("names the likely cause", () => {
    const whole = cis("5Rt!kQ") + tail;
    const written = (form: string): string => cis("5Rt!kQaaaaaaa").replace(/$/, `${form}93dGVz`);
    for (const form of ["<GS>", "{GS}", "[gs]", "^]", "\\x1d", "\\u001D", "\\\\u001d", "\u241d"]) {
      expect(hintOf(written(form))).toMatch(/spelled out or escaped.*normalizeCis/);
    }
    for (const prefix of ["]d2", "]C1", "\u00e8", "e\u0300"]) {
      expect(hintOf(prefix + whole)).toMatch(/prefix.*normalizeCis/);
    }
    for (const prefix of ["]d1", "]Q3", "]J1", "]e0", "\u001d"]) {
      expect(hintOf(prefix + cis("5Rt!kQ"))).toMatch(/prefix.*normalizeCis/);
    }
    for (const blank of [" ", "\t", "\ufeff", "\u00a0", "\u200b", "\u0002"]) {
      expect(hintOf(blank + whole)).toMatch(/white space.*byte order mark.*normalizeCis/);
      expect(hintOf(blank + cis("5Rt!kQ") + blank)).toMatch(/white space.*byte order mark.*normalizeCis/);
    }
    expect(hintOf(`${cis("5Rt!kQ")}\r\n`)).toMatch(/line end.*normalizeCis/);
    expect(hintOf(cis("5Rt!\u200bkQ"))).toMatch(/invisible/);
    expect(hintOf(cis("5Rt!éQ"))).toMatch(/ASCII/);
    // Repaired it would still have a serial of a wrong length.
    expect(hintOf(cis("5<GS>93dGVz"))).toMatch(/spelled out or escaped.*[Ss]can the code again\.$/);
    expect(hintOf(whole.replace("R", "К"))).toMatch(/Cyrillic.*keyboard/);
    expect(hintOf(whole.replace("\u001d", " "))).toMatch(/space.*U\+001D/);
    expect(hintOf(`${cis("5xQ7mWd2LkPa9")}91EE1192pU3KGCUwux1tEyze1iN7LtkeP3IfyxlxF0SU1kk8nVw=`)).toMatch(
      /separator.*is missing/,
    );
    // As printed beside the symbol.
    expect(hintOf(`(01)${gtin}(21)5xQ7mWd2LkPa9(91)EE11(92)pU3KGCUwux1tEyze1i=`)).toMatch(
      /printed.*separator is missing: scan the symbol/,
    );
    expect(hintOf(cis("123"))).toMatch(/6 to 8, 13 or 20/);
    expect(hintOf("x".repeat(1_048_576))).toMatch(/at most 256/);
  });

  it("accepts a damaged code only after normalizeCis has repaired it", () => {
    expect(hintOf(`]d2${cis("5Rt!kQ")}<GS>93dGVz\r\n`)).toMatch(/prefix.*spelled out.*line end.*normalizeCis/);
  });
});

describe("cis.accident", () => {
  const accident = (text: string): unknown[] => foundIn({ cis: text });

  it("warns about a code whose lost separator leaves a valid serial length", () => {
    expect(accident("01030410947874432155Qbag!93Zjqw")).toEqual(["warn cis.accident /0/cis"]);
  });

  it("warns about a spelled-out separator whose repair would not give the form with a tail", () => {
    expect(accident(cis("5<GS>93dGVzxx"))).toEqual(["warn cis.accident /0/cis"]);
  });

  it("accepts 93 elsewhere and a code with a real tail", () => {
    expect(accident(cis("55Qbag!x93Zjq"))).toEqual([]);
    expect(accident(cis("93Qbag!xZjqww"))).toEqual([]);
    // Its serial is `93AB6`.
    expect(accident("0104607178452011(21)93AB6")).toEqual([]);
    expect(accident(cis("55Qbag!93Zjqw") + tail)).toEqual([]);
  });
});

describe("cis.several", () => {
  const other = `01${gtin}217Zy_pW${tail}`;

  it.each(["", ",", ", ", ";", "\t", " ", "|", "\u001d", "]d2", "\u001d]d2", "/", "\u00a0"])(
    "refuses two codes joined by %j, with or without brackets",
    (joint) => {
      const first = cis("5Rt!kQ") + tail;
      for (const second of [other, other.replace("\u001d", ""), `(01)${gtin}(21)7Zy_pW`, first]) {
        expect(foundIn({ cis: first + joint + second })).toEqual(["error cis.several /0/cis"]);
        expect(hintOf(first + joint + second)).toMatch(/several marking codes/);
      }
    },
  );

  it.each(["", ",", "\n", "\r\n", " ", ";"])("is the hint for codes without a tail joined by %j", (joint) => {
    const text = [cis("5Rt!kQ"), cis("7Zy_pW"), cis("8abcde")].join(joint);
    expect(foundIn({ cis: text })).toEqual(["error cis.form /0/cis"]);
    expect(hintOf(text)).toMatch(/several marking codes/);
    expect(hintOf(Array(100).fill(text).join(joint))).toMatch(/several marking codes/);
  });
});

describe("cis.separator", () => {
  it("refuses a spelled-out separator that would be sent as a part of the serial", () => {
    for (const text of [cis("5Rt!kQa_x001D_93dGVz"), `${cis("5Rt!kQab")}\\u001d93dGVz`, cis("5Rt!kQab^]93x")]) {
      expect(foundIn({ cis: text })).toEqual(["error cis.separator /0/cis"]);
      expect(hintOf(text)).toMatch(/spelled out or escaped.*normalizeCis/);
    }
  });

  it("accepts a code without a tail whose serial contains what looks like one", () => {
    expect(foundIn({ cis: cis("5Rt%1DQ") }, { cis: cis("5_x001D_Rt!kQ") }, { cis: cis("5Rt!k_1DabcQ2") })).toEqual([]);
  });
});

describe("a separator whose spelling may begin with a character of the serial", () => {
  it.each(["/u001d", "<<GS>>", "(\\u001d", "=\\u001d"])("(%s) is refused, to be scanned again", (spelledOut) => {
    // So that it passes as a serial of 20 characters.
    const text = cis(`5Rt!kQabcdef`.slice(0, 14 - spelledOut.length) + spelledOut + "93dGVz");
    expect(foundIn({ cis: text })).toEqual(["error cis.separator /0/cis"]);
    expect(hintOf(text)).toMatch(/spelled out.*[Ss]can the code again\.$/);
  });
});

describe("cis.characters", () => {
  it.each(["\t", " ", "\u0003", "\u00a0", "\ufeff", "\u200b"])("warns about %j behind a tail", (character) => {
    const text = cis("5Rt!kQ") + tail + character;
    expect(foundIn({ cis: text })).toEqual(["warn cis.characters /0/cis"]);
    expect(hintOf(text)).toMatch(/normalizeCis/);
  });

  it.each(["_x000D_", "_x0009_", "&#13;", "<CR>", "^M", "\\r\\n", "%0D%0A", "\u{e0041}"])(
    "warns about %j behind a tail, and that normalizeCis removes it",
    (spelledOut) => {
      const text = cis("5Rt!kQ") + tail + spelledOut;
      expect(foundIn({ cis: text })).toEqual(["warn cis.characters /0/cis"]);
      expect(judge({ cis: text })[0]).toMatchObject({
        message: expect.stringContaining("behind its crypto tail"),
        hint: expect.stringContaining("normalizeCis"),
      });
      expect(normalizeCis(text).cis).toBe(cis("5Rt!kQ") + tail);
    },
  );

  it.each([
    "91EE11 92abc=",
    "91EE11\t92abc",
    "91EE11\u000392abc",
    "91EE11\u00a092abc",
    "91EE11\u200b92abc",
    "93д\u041cVz",
    "93dGVz\u0412",
  ])("warns about white space and other letters in the tail %j, and asks for another scan", (odd) => {
    const text = `${cis("5Rt!kQ")}\u001d${odd}`;
    expect(foundIn({ cis: text })).toEqual(["warn cis.characters /0/cis"]);
    expect(hintOf(text)).toMatch(/scan the code again/);
  });
});

describe("cis.repeated", () => {
  it("refuses the same unit twice, with or without tail or brackets, after a separator, in any item", () => {
    const code = cis("5Rt!kQ");
    const again = [code + tail, `${code}\u001d240A${tail}`, `\u001d${code}${tail}`, `(01)${gtin}(21)5Rt!kQ`];
    const issues = judgeItems([
      { id: 1, instances: [{ cis: code }] },
      { id: 2, instances: again.map((text) => ({ cis: text })) },
    ]);
    expect(found(issues)).toEqual(again.map((_, at) => `error cis.repeated /items/1/instances/${at}/cis`));
  });

  it("refuses a text twice that is no code at all", () => {
    expect(foundIn({ cis: "example" }, { cis: "example" })).toContain("error cis.repeated /1/cis");
  });

  it("accepts serials that differ in case or only after a bracket", () => {
    expect(foundIn({ cis: cis("5Rt!kQ") }, { cis: cis("5rt!kQ") }, { cis: cis(")5Rt!kQ") })).toEqual([]);
  });
});

describe("uin.form and uin.repeated", () => {
  it("require 16 digits and each UIN once", () => {
    const uin = "6432198751204863";
    expect(foundIn({ uin }, { uin: "6432198751204871" })).toEqual([]);
    expect(foundIn({ uin }, { uin })).toEqual(["error uin.repeated /1/uin"]);
    for (const wrong of ["", uin.slice(1), `${uin}0`, "643219875120486x", `${uin}\n`, "٦٤٣٢١٩٨٧٥١٢٠٤٨٦٣"]) {
      expect(pathsOf(judge({ uin: wrong }), "uin.form")).toEqual(["/items/0/instances/0/uin"]);
    }
  });
});

describe("the hint for a UIN", () => {
  const uin = "6432198751204863";
  it.each<[string, RegExp]>([
    [`${uin}\n`, /white space.*line end/],
    [` ${uin}`, /white space/],
    ["6432 1987 5120 4863", /white space/],
    ["6432\u00a01987\u00a05120\u00a04863", /white space/],
    [`${uin}\u200b`, /other than the digits/],
    [`УИН ${uin}`, /other than the digits/],
    [`${uin.slice(1)}x`, /other than the digits/],
    ["٦٤٣٢١٩٨٧٥١٢٠٤٨٦٣", /other than the digits/],
    [uin + uin, /several/],
    [`${uin},${uin}`, /several/],
    [`${uin}\r\n${uin}\r\n`, /several/],
    [`https://probpalata.gov.ru/check-uin/?uin=${uin}`, /web address/],
    [`HTTP://example.com/${uin}/${uin}`, /web address/],
    ["9,9E+15", /spreadsheet.*as text/],
    ["9.90000000000001e15", /spreadsheet.*as text/],
    ["643219875120486", /zeros/],
    [`${uin}0`, /too many/],
    ["", /[Ll]eave the field out/],
    [" ", /[Ll]eave the field out/],
    ["null", /[Ll]eave the field out/],
    ["-", /[Ll]eave the field out/],
    ["нет", /[Ll]eave the field out/],
  ])("%j names the likely cause", (text, hint) => {
    const issue = judge({ uin: text, cis: cis("5Rt!kQ") }).find(({ rule }) => rule === "uin.form");
    expect(issue?.hint).toMatch(hint);
    expect(JSON.stringify(issue)).not.toContain(uin);
  });

  it("that is a number says that digits are lost", () => {
    expect(judge({ uin: 9900000000000001 })[0]).toMatchObject({
      rule: "schema.type",
      hint: expect.stringMatching(/as text.*rounded/),
    });
    expect(judge({ uin: 1234567890123456 })[0]?.hint).toMatch(/rounded/);
    expect(judge({ uin: 123456789012345 })[0]?.hint).toMatch(/leading zeros/);
    // A BigInt is exact, but has no leading zeros either.
    expect(judge({ uin: 9900000000000001n })[0]?.hint).toMatch(/leading zeros/);
  });
});

describe("items.repeated", () => {
  it("warns about an item in two elements, as number or bigint", () => {
    const instances = (serial: string): object[] => [{ cis: cis(serial) }];
    const items = [
      { id: 7, instances: instances("5Rt!kQ") },
      { id: 8, instances: instances("5Rt!kR") },
    ];
    expect(judgeItems(items)).toEqual([]);
    expect(judgeItems([...items, { id: 7n, instances: instances("5Rt!kS") }])).toMatchObject([
      {
        path: "/items/2/id",
        rule: "items.repeated",
        severity: "warn",
        message: "items[2].id is also the id of items[0].",
      },
    ]);
    expect(judgeItems([{ instances: [] }, { instances: [] }]).map(({ rule }) => rule)).not.toContain("items.repeated");
  });
});

describe("gtd and rnpt", () => {
  it("cause a warning when they have an unusual form, and are never refused", () => {
    expect(foundIn({ rnpt: "10702030/120326/3014522/1" })).toEqual(["warn rnpt.form /0/rnpt"]);
    expect(foundIn({ gtd: "1013101/150126/3002781", countryCode: "CN" })).toEqual(["warn gtd.form /0/gtd"]);
  });

  it("cause a warning unless gtd and countryCode come together", () => {
    expect(foundIn({ gtd: "10131010/150126/3002781" })).toEqual(["warn gtd.country /0"]);
    expect(foundIn({ cis: cis("5Rt!kQ"), countryCode: "CN" })).toEqual(["warn gtd.country /0"]);
  });

  it.each(["", " ", "-", "—", "б/н", "нет", "null", "undefined", "None"])(
    "that are %j stand for none: the hint is to leave the field out",
    (none) => {
      const issues = judge({ cis: cis("5Rt!kQ"), gtd: none, rnpt: none, countryCode: none, uin: undefined });
      expect(issues.find(({ rule }) => rule === "gtd.form")?.hint).toMatch(/[Ll]eave the field out/);
      expect(issues.find(({ rule }) => rule === "rnpt.form")?.hint).toMatch(/[Ll]eave the field out/);
      expect(pathsOf(issues, "country.known")).toEqual(["/items/0/instances/0/countryCode"]);
      if (!/[а-я]/.test(none))
        expect(issues.find(({ rule }) => rule === "country.known")?.hint).toMatch(/[Ll]eave the field out/);
    },
  );

  it("have a hint with the usual form when they have digits", () => {
    expect(judge({ gtd: "1013101/150126/3002781", countryCode: "CN" })[0]?.hint).toMatch(/\d{8}\/\d{6}\/\d{7}\.$/);
    expect(judge({ rnpt: "10702030" })[0]?.hint).toMatch(/\d{8}\/\d{6}\/\d{7}\/\d{3}\.$/);
  });

  it("do not go together when one of them is blank", () => {
    expect(pathsOf(judge({ gtd: "10131010/150126/3002781", countryCode: "" }), "gtd.country")).toHaveLength(1);
    expect(pathsOf(judge({ cis: cis("5Rt!kQ"), gtd: "", countryCode: "" }), "gtd.country")).toEqual([]);
  });

  it("may name the same batch for several units", () => {
    expect(foundIn({ rnpt: "10702030/120326/3014522/001" }, { rnpt: "10702030/120326/3014522/001" })).toEqual([]);
  });
});

describe("country.known", () => {
  const country = (countryCode: string): string[] =>
    pathsOf(judge({ gtd: "10131010/150126/3002781", countryCode }), "country.known");

  it.each(["CN", "RU", "DE", "UZ", "AD", "ZW"])("accepts %s", (code) => {
    expect(country(code)).toEqual([]);
  });

  it.each(["XX", "ZZ", "UK", "EU", "SU", "cn", "CHN", "156", "C", "", "D ", " D", "A\n", "ДЕ"])(
    "refuses %j",
    (code) => {
      expect(country(code)).toEqual(["/items/0/instances/0/countryCode"]);
    },
  );

  it("knows the 249 codes of ISO 3166-1", () => {
    const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const known = letters.flatMap((one) => letters.map((two) => one + two)).filter(isCountry);
    const named = new Intl.DisplayNames("en", { type: "region" });
    expect(known).toHaveLength(249);
    expect(known.filter((code) => named.of(code) === code)).toEqual([]);
  });
});
