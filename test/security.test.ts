import { expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";

const promises = [...readFileSync("SECURITY.md", "utf8").matchAll(/^\| (.+?) +\| `(test\/\S+)`: (.+?) +\|$/gm)].map(
  ([, promise = "", file = "", name = ""]) => ({ promise, file, name }),
);

it("SECURITY.md makes promises", () => {
  expect(promises.length).toBeGreaterThan(10);
});

it.each(promises)("the promise is kept by a test that there is: $promise", ({ file, name }) => {
  expect(readFileSync(file, "utf8")).toContain(name);
});
