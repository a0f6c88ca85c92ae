import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { redactor } from "../../src/response/redact.ts";

const redactorOf = (...strings: string[]): ((text: string) => string) =>
  redactor({ items: strings }, () => "the-token");

describe("Market's messages", () => {
  test.each([
    ["a key", ["AAAA-1"], "Key AAAA-1 is used", "Key [redacted] is used"],
    ["the token", [], "Token the-token is wrong", "Token [redacted] is wrong"],
    ["every place", ["abcd"], "abcd, abcd and xabcdx", "[redacted], [redacted] and x[redacted]x"],
    ["four characters", ["1234"], "code 1234", "code [redacted]"],
    ["the longer of two", ["key-1", "key-12"], "key-12 key-1", "[redacted] [redacted]"],
    ["what overlaps", ["abcdef", "defghi"], "<abcdefghi>", "<[redacted]>"],
    ["a marking code without its tail", ["0103\u001d93Zjqw"], "0103 is unknown", "[redacted] is unknown"],
    ["a form written as JSON", ['a"b\\c\u001d'], String.raw`got a\"b\\c\u001d here`, "got [redacted] here"],
    ["a form without the spaces around it", ["  padded  "], "got padded here", "got [redacted] here"],
    ["deep fields", [], "deep-value!", "[redacted]!"],
  ])("are shown without %s", (_what, strings, text, shown) => {
    expect(redactor({ strings, more: [{ at: { depth: "deep-value" } }] }, () => "the-token")(text)).toBe(shown);
  });

  test("keep strings shorter than four characters or not in the request", () => {
    expect(redactorOf("abc", "1")("abc 1 other")).toBe("abc 1 other");
  });

  test("are cut at 300 characters", () => {
    expect(redactorOf()("x".repeat(300))).toHaveLength(300);
    const cut = redactorOf()("x".repeat(5_000));
    expect(cut).toHaveLength(300);
    expect(cut.endsWith("…")).toBe(true);
  });

  test("are not scanned to the end when nothing of them may be shown", () => {
    const read = jest.spyOn(String.prototype, "slice");
    const hidden = redactorOf("aaaa")("a".repeat(100_000));
    const steps = read.mock.calls.length;
    read.mockRestore();
    expect(hidden).toBe("[redacted]…");
    expect(steps).toBeLessThan(20_000);
  });

  test("show no part of a secret, wherever they are cut", () => {
    const secret = "S".repeat(700);
    expect(redactorOf(secret)(`${secret} ${secret} ${secret}`)).toBe("[redacted] [redacted] [redacted]");
    for (const before of [285, 290, 295, 299]) {
      expect(redactorOf("QQQQQQQQQQ")(`${"x".repeat(before)}QQQQQQQQQQ`)).not.toContain("Q");
    }
  });

  test("show no part of a string that begins in them and is longer than they are", () => {
    const slip = Array.from({ length: 2_000 }, (_, index) => `w${index}`)
      .join(" ")
      .slice(0, 10_000);
    for (let before = 0; before < 300; before += 1) {
      const parts = [slip, slip.slice(0, 5_000), slip.slice(0, 299)];
      for (const quoted of [...parts, `${slip.slice(0, 200)}…`, `${slip.slice(0, 50)}...`])
        expect(redactorOf(slip)(`${"x".repeat(before)}${quoted}`)).not.toMatch(/w[01]/);
    }
  });

  test("show the token in no case and no encoding", () => {
    const redact = redactor({}, () => "ACMA:Ab+/=cd:12ef");
    const encoded = ["ACMA%3AAb%2B%2F%3Dcd%3A12ef", "acma%3aab%2b%2f%3dcd%3a12ef"];
    for (const form of ["acma:ab+/=cd:12ef", "ACMA:AB+/=CD:12EF", ...encoded])
      expect(redact(`token ${form} is wrong`)).toBe("token [redacted] is wrong");
  });

  test("are cleaned in bounded time, whatever their strings share", () => {
    const keys = Array.from({ length: 252 }, (_, index) => "k".repeat(5 + index));
    const redact = redactorOf(...keys);
    const read = jest.spyOn(Set.prototype, "has");
    for (let index = 0; index < 100; index += 1) redact(`${"k".repeat(4)}x`.repeat(800));
    const looks = read.mock.calls.length;
    read.mockRestore();
    expect(looks).toBeLessThan(2 ** 24 / 10);
    expect(redact("kkkkk and all the rest")).toBe("[redacted]");
  });

  test("know the token of every attempt", () => {
    let token = "first-token";
    const redact = redactor({}, () => token);
    expect(redact("first-token")).toBe("[redacted]");
    token = "second-token";
    expect(redact("first-token second-token")).toBe("[redacted] [redacted]");
  });

  test("never show a string of the request, whatever the message and the request", () => {
    const text = fc.string({ minLength: 4, maxLength: 12, unit: fc.constantFrom("a", "b", "é", " ", "\u001d", '"') });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(4), { maxLength: 8 }),
        (secrets, order) => {
          const words = order.map((index) => secrets[index % secrets.length] ?? "").join("");
          const shown = redactorOf(...secrets)(words).replaceAll("[redacted]", "|");
          for (const secret of secrets) expect(shown).not.toContain(secret);
        },
      ),
    );
  });

  test("are cleaned without searching every error for every key", async () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `KEY-${String(index).padStart(8, "0")}`);
    const redact = redactor({ keys }, () => undefined);
    // Two thousand million looks would outlast the time-out of a test many times over.
    for (let index = 0; index < 20_000; index += 1) {
      redact(`${keys[index]} is used`);
      if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }, 20_000);
});
