import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import type { Issue } from "../../src/errors/issue.ts";
import { bodySchema, calls, inline, readDescription } from "../../scripts/generate/description.ts";
import { found } from "./found.ts";
import { pathsOf } from "./pathsOf.ts";

const element = (id: number | bigint, codes: unknown, others: object = {}): object => ({
  id,
  codes,
  slip: "How to use the key",
  activate_till: "2999-12-31",
  ...others,
});
const judge = (...items: object[]) => check.provideOrderDigitalCodes({ orderId: 1, items });
const areWarned = (issues: Issue[]): boolean => pathsOf(issues, "keys.white-space").length > 0;
const some = (count: number, prefix = "K"): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe("codes.either", () => {
  it("accepts codes alone and the deprecated code alone", () => {
    expect(judge(element(1, ["K"]), element(2, undefined, { code: "L" }))).toEqual([]);
  });

  it("treats null as absent", () => {
    expect(judge(element(1, ["K"], { code: null }), element(2, null, { code: "L" }))).toEqual([]);
  });

  it("reports both at the element and neither at its codes", () => {
    const issues = judge(element(1, ["K"], { code: "L" }), element(2, undefined));
    expect(found(issues)).toEqual(["error codes.either /items/0", "error codes.either /items/1/codes"]);
  });

  it("still checks the other elements when one lacks a required field", () => {
    const issues = judge({ id: 1, codes: ["K"] }, element(2, undefined));
    expect(pathsOf(issues, "schema.required")).toEqual(["/items/0/slip", "/items/0/activate_till"]);
    expect(pathsOf(issues, "codes.either")).toEqual(["/items/1/codes"]);
  });
});

describe("keys.repeated", () => {
  it("accepts keys that differ in case, white space or how an accent is encoded", () => {
    expect(pathsOf(judge(element(1, ["K", "k", "K ", "\u00e9", "e\u0301"])), "keys.repeated")).toEqual([]);
  });

  it("refuses a key that occurs twice in one element, at its second occurrence", () => {
    expect(found(judge(element(1, ["K", "L", "K", "K"])))).toEqual([
      "error keys.repeated /items/0/codes/2",
      "error keys.repeated /items/0/codes/3",
    ]);
  });

  it("refuses a key that occurs in two elements of one id, merged or not", () => {
    expect(pathsOf(judge(element(1, ["K"]), element(1, ["L", "K"])), "keys.repeated")).toEqual(["/items/1/codes/1"]);
    const apart = judge(element(1, ["K"]), element(1, ["K"], { slip: "other" }));
    expect(pathsOf(apart, "keys.repeated")).toEqual(["/items/1/codes/0"]);
  });

  it("refuses a deprecated code that is also a key of the same id", () => {
    const issues = judge(element(1, ["K"]), element(1, undefined, { code: "K" }));
    expect(pathsOf(issues, "keys.repeated")).toEqual(["/items/1/code"]);
  });

  it("treats 1 and 1n as one id, and distinguishes ids that a number cannot", () => {
    expect(pathsOf(judge(element(1, ["K"]), element(1n, ["K"])), "keys.repeated")).toEqual(["/items/1/codes/0"]);
    const big = 2n ** 60n;
    expect(pathsOf(judge(element(big, ["K"]), element(big + 1n, ["K"])), "keys.repeated")).toEqual([]);
    expect(pathsOf(judge(element(big, ["K"]), element(big, ["K"])), "keys.repeated")).toEqual(["/items/1/codes/0"]);
  });

  it("finds a repeated key that another id had first", () => {
    const issues = judge(element(1, ["K"]), element(2, ["K", "K"]), element(3, ["K"]), element(2, ["K"]));
    expect(pathsOf(issues, "keys.repeated")).toEqual(["/items/1/codes/1", "/items/3/codes/0"]);
  });

  it("is not fooled by property names that every object has", () => {
    const issues = judge(element(1, ["__proto__", "constructor", "__proto__"]));
    expect(pathsOf(issues, "keys.repeated")).toEqual(["/items/0/codes/2"]);
  });

  it("checks the keys that are strings when others are not", () => {
    const issues = judge(element(1, ["K", 5, null, "K"]));
    expect(pathsOf(issues, "schema.type")).toEqual(["/items/0/codes/1", "/items/0/codes/2"]);
    expect(pathsOf(issues, "keys.repeated")).toEqual(["/items/0/codes/3"]);
  });
});

describe("keys.shared", () => {
  it("warns about a key that two ids share, at its second occurrence", () => {
    const issues = judge(element(1, ["K"]), element(2, ["L", "K"]), element(3, undefined, { code: "K" }));
    expect(found(issues)).toEqual(["warn keys.shared /items/1/codes/1", "warn keys.shared /items/2/code"]);
  });

  it("leaves the keys of one id to keys.repeated", () => {
    expect(pathsOf(judge(element(1, ["K"]), element(1, ["K"])), "keys.shared")).toEqual([]);
  });

  it("accepts keys that belong to one id each", () => {
    expect(judge(element(1, ["K"]), element(2, ["L"]))).toEqual([]);
  });
});

describe("keys.per-id", () => {
  it("accepts 5000 keys in elements that are merged", () => {
    expect(judge(element(1, some(4999)), element(1, undefined, { code: "last" }))).toEqual([]);
  });

  it("refuses 5001 once, at the element that exceeds the limit", () => {
    const issues = judge(element(1, some(3000)), element(1, some(2001, "L")), element(1, ["M"]));
    expect(found(issues)).toEqual(["error keys.per-id /items/1"]);
    expect(issues[0]?.message).toBe("items[1] brings its id to 5001 keys, more than 5000.");
  });

  it("leaves a single list that is too long to the schema", () => {
    const issues = judge(element(1, some(5001)), element(1, ["M"]));
    expect(found(issues)).toEqual(["error schema.maxItems /items/0/codes"]);
  });

  it("counts unmerged elements of one id separately", () => {
    const issues = judge(element(1, some(3000)), element(1, some(3000, "L"), { slip: "other" }));
    expect(pathsOf(issues, "keys.per-id")).toEqual([]);
  });

  it("has the limit of the description", async () => {
    const description = await readDescription();
    const call = calls(description).find(({ id }) => id === "provideOrderDigitalCodes");
    const body = call && inline(description, bodySchema(call));
    expect(body?.properties?.["items"]?.items?.properties?.["codes"]?.["maxItems"]).toBe(5000);
  });
});

describe("keys.empty", () => {
  it.each([
    ...["", " ", "\t", "\r\n", "\u00a0", "\u3000", "\ufeff", "\u200b", "\u2060\u200e", " \u200b "],
    ...["\u0000", "\u00ad", "\u3164", "\u2800"],
  ])("refuses %j, as one of the keys and as the deprecated code", (key) => {
    for (const issues of [judge(element(1, ["K", key])), judge(element(1, undefined, { code: key }))])
      expect(issues).toMatchObject([{ path: expect.stringContaining("/code"), rule: "keys.empty", severity: "error" }]);
  });
});

describe("keys.invisible", () => {
  it.each([
    ...["👨\u200d👩\u200d👧", "👩🏽\u200d🚀", "❤\ufe0f", "❤\ufe0f\u200d🔥", "❤\ufe0e", "1\ufe0f\u20e3", "葛\u{e0100}"],
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    ...["می\u200cخواهم", "क्\u200dष", "ශ්\u200dරී", "র\u200d্য", "ស\u17ca\u200cី", "ភាសា\u200bខ្មែរ", "ᠠ\u180b"],
    ...["\u0600", "\u06dd1", "A\u070f", "\u{110bd}"],
  ])("accepts what some scripts and emoji need: %s", (key) => {
    expect(judge(element(1, [key, `${key} ${key}`]))).toEqual([]);
  });

  it.each(["\u200d", "\u200c", "\ufe0f", "\u034f"])("warns about a lone %j, where nothing needs it", (character) => {
    const keys = [`A${character}B`, `AB${character}`, `${character}AB`, `${character}👩`, `می ${character}`];
    expect(pathsOf(judge(element(1, keys)), "keys.invisible")).toHaveLength(keys.length);
  });

  it.each([
    ...["\u200b", "\u200e", "\u2060", "\u0000", "\u001b", "\u007f"],
    ...["\u00ad", "\u202e", "\u180e", "\u{e0041}", "\u0085"],
  ])("warns about %j anywhere in a key", (character) => {
    const issues = judge(element(1, [`A${character}B`, `C${character}`, `${character}D`]));
    expect(found(issues)).toEqual([0, 1, 2].map((at) => `warn keys.invisible /items/0/codes/${at}`));
  });

  it("warns about a byte order mark within a key; at its ends it is white space", () => {
    expect(found(judge(element(1, ["A\ufeffB", "C\ufeff"])))).toEqual([
      "warn keys.white-space /items/0/codes/1",
      "warn keys.invisible /items/0/codes/0",
    ]);
  });

  it.each([
    ...["login\npassword", "login\r\npassword", "login\tpassword", "Логин: ivan\nПароль: 12"],
    ...["ключ №5", "鍵-1", "clé", "😀"],
  ])("accepts %j", (key) => {
    expect(judge(element(1, [key]))).toEqual([]);
  });
});

describe("keys.suspect", () => {
  it.each([
    ...["undefined", "null", "NULL", "None", "NaN", "[object Object]", "[object Promise]", "${key}", "{{ key }}"],
    ...["#N/A", "#REF!", "#Н/Д", "#ИМЯ?", "#ЗНАЧ!", "#ССЫЛКА!", "#ДЕЛ/0!", "#ЧИСЛО!", "#ПУСТО!"],
  ])("warns about %j", (key) => {
    for (const issues of [judge(element(1, ["K", key])), judge(element(1, undefined, { code: key }))])
      expect(issues).toMatchObject([
        { path: expect.stringContaining("/code"), rule: "keys.suspect", severity: "warn" },
      ]);
  });

  it.each(["undefined-1", "NULL-KEY", "{3F2504E0-4F89-11D3-9A0C-0305E82C3301}", "object", "#1", "nullnull"])(
    "accepts %j",
    (key) => {
      expect(judge(element(1, [key]))).toEqual([]);
    },
  );
});

describe("keys.white-space", () => {
  it("warns about white space around a key, not within it", () => {
    const keys = ["K\r\n", "\tL", "M N", "\u00a0P", "Q\ufeff"];
    const issues = judge(element(1, keys), element(2, undefined, { code: " O" }));
    expect(found(issues)).toEqual(
      ["0/codes/0", "0/codes/1", "0/codes/3", "0/codes/4", "1/code"].map((at) => `warn keys.white-space /items/${at}`),
    );
  });

  it.each(["_x000D_", "_x000A_", "_x0009_", "&#13;", "\\r\\n", "<CR>", "<CR><LF>", "%0D%0A", "\\u000d"])(
    "warns about %s behind a key or a line of it",
    (spelledOut) => {
      const issues = judge(element(1, [`KEY-1${spelledOut}`, `login${spelledOut}\npassword`]));
      expect(pathsOf(issues, "keys.white-space")).toEqual(["/items/0/codes/0", "/items/0/codes/1"]);
    },
  );

  it.each(String.raw`A&B_C;D 100% C:\KEYS\KEY-1 <KEY-1> A^B 3F2504E0 0x1F KEY_10 _x000D_KEY A0X0D 50%20`.split(" "))(
    "accepts %s",
    (key) => {
      expect(judge(element(1, [key]))).toEqual([]);
    },
  );

  it("warns about exactly the characters that trim removes, at either end", () => {
    const units = Array.from({ length: 0xffff + 1 }, (_, code) => String.fromCharCode(code));
    const spaces = units.filter((unit) => unit.trim() === "");
    for (const at of [(unit: string) => `${unit}K`, (unit: string) => `K${unit}`]) {
      const warned = units.filter((unit) => areWarned(judge(element(1, [at(unit)]))));
      expect(warned).toEqual(spaces);
    }
  });
});

describe("the lengths of the description", () => {
  it("allow a key of 256 characters, however many bytes or UTF-16 units they take", () => {
    expect(judge(element(1, ["x".repeat(256), "😀".repeat(256)]))).toEqual([]);
    const issues = judge(
      element(1, ["x".repeat(257), "😀".repeat(257)]),
      element(2, undefined, { code: "x".repeat(257) }),
    );
    expect(pathsOf(issues, "schema.maxLength")).toEqual(["/items/0/codes/0", "/items/0/codes/1", "/items/1/code"]);
  });

  it("count elements as written, before any are merged", () => {
    const items = some(101).map((key) => element(1, [key]));
    expect(found(judge(...items))).toEqual(["error schema.maxItems /items"]);
    expect(judge(...items.slice(1))).toEqual([]);
    expect(pathsOf(judge(), "schema.minItems")).toEqual(["/items"]);
  });

  it("require at least one key", () => {
    expect(pathsOf(judge(element(1, [])), "schema.minItems")).toEqual(["/items/0/codes"]);
  });
});
