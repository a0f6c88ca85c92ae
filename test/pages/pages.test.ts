import { it } from "@jest/globals";
import { execFileSync } from "node:child_process";

it("the pages of the operations and the rules match the description and the code", () => {
  // Throws when the command exits with anything but 0.
  execFileSync(process.execPath, ["--import", "tsx", "scripts/pages.ts", "--check"], { stdio: "pipe" });
});
