import { expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";

const promises = [...readFileSync("SECURITY.md", "utf8").matchAll(/^\| (.+?) +\| `(\S+\.ts)`: (.+?) +\|$/gm)].map(
  ([, promise = "", file = "", name = ""]) => ({ promise, file, name }),
);

it("SECURITY.md lists guarantees", () => {
  expect(promises.length).toBeGreaterThan(10);
});

it.each(promises)("the test that verifies a guarantee exists: $promise", ({ file, name }) => {
  expect(readFileSync(file, "utf8")).toContain(name);
});
