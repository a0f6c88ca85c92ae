import { afterEach, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../src/check.ts";
import { activateTillPast } from "../../src/operations/provideOrderDigitalCodes.rules.ts";
import { found } from "./found.ts";
import { pathsOf } from "./pathsOf.ts";

const element = (others: object = {}): object => ({
  id: 1,
  codes: ["K"],
  slip: "How to use the key",
  activate_till: "2999-12-31",
  ...others,
});
const judge = (...items: object[]) => check.provideOrderDigitalCodes({ orderId: 1, items });

describe("items.disagree", () => {
  it("accepts elements that agree or have different ids", () => {
    const other = element({ id: 2, codes: ["M"], slip: "other" });
    expect(judge(element(), element({ codes: ["L"] }), other)).toEqual([]);
  });

  it("warns about a different slip or date, at the element that is not merged", () => {
    const issues = judge(
      element(),
      element({ codes: ["L"], slip: "other" }),
      element({ codes: ["M"] }),
      element({ codes: ["N"], activate_till: "2998-12-31" }),
    );
    expect(found(issues)).toEqual(["warn items.disagree /items/1", "warn items.disagree /items/3"]);
  });
});

describe("activate_till", () => {
  afterEach(() => void jest.restoreAllMocks());

  const pastAt = (now: string, day: string): number => {
    let told = 0;
    const item = { id: 1, codes: ["K"], slip: "", activate_till: day };
    activateTillPast(() => Date.parse(now)).check({ orderId: 1, items: [item] }, () => (told += 1));
    return told;
  };

  it("may be today but not yesterday", () => {
    expect(pastAt("2026-09-09T12:00:00Z", "2026-09-09")).toBe(0);
    expect(pastAt("2026-09-09T12:00:00Z", "2026-09-08")).toBe(1);
  });

  it("is past once the day has ended in Moscow, three hours before UTC", () => {
    expect(pastAt("2026-09-09T20:59:59.999Z", "2026-09-09")).toBe(0);
    expect(pastAt("2026-09-09T21:00:00.000Z", "2026-09-09")).toBe(1);
    expect(pastAt("2026-12-31T21:00:00.000Z", "2026-12-31")).toBe(1);
  });

  it("only causes a warning when it is past, by the machine's clock", () => {
    jest.spyOn(Date, "now").mockReturnValue(Date.parse("2026-09-09T12:00:00Z"));
    const issues = judge(
      element({ activate_till: "2026-09-08" }),
      element({ id: 2, codes: ["L"], activate_till: "2026-09-09" }),
    );
    expect(found(issues)).toEqual(["warn activate_till.past /items/0/activate_till"]);
  });

  it.each([NaN, Infinity, -Infinity, 8.64e15, 9e15, -9e15, 1e300, Number.MAX_VALUE])(
    "is not compared with a clock that shows %d",
    (now) => {
      jest.spyOn(Date, "now").mockReturnValue(now);
      expect(judge(element({ activate_till: "2000-01-01" }))).toEqual([]);
    },
  );

  it("that is a number or a Date is to be written YYYY-MM-DD", () => {
    for (const time of [4102444799000, 4102444799, 4102444799000n, 20991231, new Date(0)])
      expect(judge(element({ activate_till: time }))).toMatchObject([
        { path: "/items/0/activate_till", rule: "schema.type", hint: expect.stringContaining("YYYY-MM-DD") },
      ]);
  });

  it.each([
    ...["2026-02-30", "2027-02-29", "31.12.2999", "2999-12-31T00:00:00Z"],
    ...["2999-1-1", "", "12999-01-01", " 2999-12-31"],
  ])("must be a calendar date, so %j is refused", (day) => {
    expect(pathsOf(judge(element({ activate_till: day })), "schema.format")).toEqual(["/items/0/activate_till"]);
  });

  it("may be 29 February of a leap year", () => {
    expect(judge(element({ activate_till: "2996-02-29" }))).toEqual([]);
  });
});

describe("slip.tags", () => {
  const tags = (slip: string): string[] => pathsOf(judge(element({ slip })), "slip.tags");

  it("accepts every documented tag, in any case, with attributes or unclosed", () => {
    const slip = "<h>a</h><h1>b</h1><H6>c</H6><p class='x'>d<br/><br><ol><li>e</ol><ul><LI>f</LI></ul><div>g</div>";
    expect(judge(element({ slip }))).toEqual([]);
  });

  it("accepts text that only looks like a tag", () => {
    expect(judge(element({ slip: "if 1 < 2 and 3 > 2 then <3, or a<1" }))).toEqual([]);
  });

  it.each([
    ...["<b>x</b>", "<h7>x</h7>", "<a href=''>x</a>", "<pre>x", "</span>", "<p><SCRIPT>", "<support@example.com>"],
    ...["<div\u00a0x>", "<br\u3000>", "<p\u000b>"],
  ])("warns about %j", (slip) => {
    expect(tags(slip)).toEqual(["/items/0/slip"]);
  });

  it("says where the tag is, but not what it is", () => {
    const [issue] = judge(element({ slip: "<p>See <canary>" }));
    expect(issue).toMatchObject({ severity: "warn", message: expect.stringContaining("at character 7") });
    expect(JSON.stringify(issue)).not.toContain("canary");
  });

  it("reads ten thousand characters of half-open tags without delay", () => {
    expect(tags("<".repeat(10_000))).toEqual([]);
    expect(tags("<a".repeat(5_000))).toEqual(["/items/0/slip"]);
  });
});

describe("a slip made of pieces of tags", () => {
  const allowed = ["h", "h1", "h2", "h3", "h4", "h5", "h6", "br", "p", "ol", "ul", "li", "div"];
  const pieces = fc.constantFrom(
    ...["<", "</", "/", ">", " ", "\n", "\u00a0", "\u000b", "x", "1", "LI", "\u212a", "\u017f", "h7", "b"],
    ...allowed,
  );

  it("causes a warning at the first forbidden name after < or </", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (some) => {
        const slip = some.join("");
        const tags = [...slip.matchAll(/<\/?([a-z][^\t\n\f\r />]*)/gi)];
        const strange = tags.find(([, name = ""]) => !allowed.includes(name.toLowerCase()));
        const issue = judge(element({ slip })).find(({ rule }) => rule === "slip.tags");
        expect(/at character (\d+)/.exec(issue?.message ?? "")?.[1]).toBe(strange && String(strange.index));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("slip.blank", () => {
  it.each([
    ...["", " ", "\n", "\u00a0", "\u200b", "\ufeff", "&nbsp;", "&#160;", "&#xA0;"],
    ...["<p>&#32;&emsp;</p>", "<p></p>", "<br>", "<p>&nbsp;<br/></p>"],
    ...["undefined", "null", " null ", "<p>undefined</p>", "NaN", "[object Object]", "${slip}"],
  ])("warns about %j", (slip) => {
    expect(found(judge(element({ slip })))).toEqual(["warn slip.blank /items/0/slip"]);
  });

  it.each(["x", "1 < 2", "<p>How</p>", "null and void", "ключ", "😀", "&lt;", "&#1605;", "&#65;"])(
    "accepts %j",
    (slip) => {
      expect(judge(element({ slip }))).toEqual([]);
    },
  );

  it("reads ten thousand characters of anything without delay", () => {
    for (const piece of ["<", "<a", " ", "&nbsp;", "<p>", "${", "{{", "\u200b"])
      expect(pathsOf(judge(element({ slip: piece.repeat(10_000 / piece.length) })), "schema.maxLength")).toEqual([]);
  });
});

describe("slip.list", () => {
  const lists = (slip: string): string[] => pathsOf(judge(element({ slip })), "slip.list");

  it.each(["<ol><li>a</li></ol>", "<ul><li>a<ul><li>b</ul><li>c</ul>", "<OL><LI>a</OL>", "</li>"])(
    "takes %s",
    (slip) => {
      expect(lists(slip)).toEqual([]);
    },
  );

  it.each(["<li>a</li>", "<ol></ol><li>a", "</ul><li>", "<ul></ul></ul><ul></ul><li>", "<p><li>"])(
    "warns of %s",
    (slip) => {
      expect(lists(slip)).toEqual(["/items/0/slip"]);
    },
  );

  it("allows a slip of 10 000 characters", () => {
    expect(judge(element({ slip: "x".repeat(10_000) }))).toEqual([]);
    expect(pathsOf(judge(element({ slip: "x".repeat(10_001) })), "schema.maxLength")).toEqual(["/items/0/slip"]);
  });
});
