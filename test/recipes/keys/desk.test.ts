import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { openDatabase } from "../../../docs/examples/keys/database.ts";
import { identityOf, keysIn } from "../../../docs/examples/keys/stock.ts";
import { describeDesk } from "./deskRules.ts";
import { sqliteCopy } from "./sqliteCopy.ts";
import { removeDatabase } from "./stockroom.ts";

const folder = mkdtempSync(join(tmpdir(), "keys-"));
const file = join(folder, "shop.db");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeDesk("a desk with SQLite", {
  open() {
    removeDatabase(file);
    return openDatabase(file);
  },
  async copy(database) {
    const { save, restore } = sqliteCopy(file);
    await save();
    return async () => {
      await database.close();
      await restore();
      return await openDatabase(file);
    };
  },
});

it("a ledger is not opened without a name, which SQLite would forget", async () => {
  await expect(openDatabase("")).rejects.toThrow("SHOP_DB is empty");
});

describe("a file of keys", () => {
  it("has a key on each line, whatever ends the lines", () => {
    const text = "A\nB\r\nC\rD\u2028E\u2029F\u0085G\vH\fI";
    expect(keysIn(text)).toEqual(["A", "B", "C", "D", "E", "F", "G", "H", "I"]);
  });

  it("has no key on a line where nothing is to be seen", () => {
    expect(keysIn("\uFEFF\n\n \n\t\n\u00A0\n\u200B\n\u2060 \u200E\n\u00AD\n\u3164\n\u2800\n\0\nA\n")).toEqual(["A"]);
  });
});

describe("a key in a file", () => {
  const england = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";

  it.each([
    ...["می\u200cخواهم", "क्\u200d", "👨\u200d👩\u200d👧", "❤\ufe0f", "1\ufe0f\u20e3", england],
    ...["\u0600", "\u06dd1", "1\u08e2"],
  ])("stays as it is, but for what nobody sees around it: %s", (key) => {
    expect(keysIn(`\ufeff ${key}\t\r\n${key}\u200b\n`)).toEqual([key, key]);
    expect(identityOf(key)).not.toBe("");
  });

  it("may hold any number of tabs and blanks", () => {
    const key = `login${"\t ".repeat(5_000)}password`;
    expect(keysIn(`${key}\n`)).toEqual([key]);
  });
});

describe("the identity of a key", () => {
  it.each([
    ...["KEY-1 ", "\tKEY-1", "\uFEFFKEY-1", "KEY-1\r"],
    ...["KEY\u200B-1", "\u200E KEY-1 \u200F", "KEY-1\u0000", "KEY-1\u0085"],
  ])("leaves out what nobody sees: %j", (key) => {
    expect(identityOf(key)).toBe("KEY-1");
  });

  it("keeps the lines of a key, and the white space within", () => {
    expect(identityOf("login: a\r\npass word: b\r\n")).toBe("login: a\npass word: b");
    expect(identityOf("AB\nC")).not.toBe(identityOf("A\nBC"));
  });
});
