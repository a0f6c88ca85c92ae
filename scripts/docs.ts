/**
 * Writes the site to temp/site: the guides, the operations from the description, and the reference from the doc
 * comments. With --check it opens every page in headless Chromium, narrow and wide, and lists what is broken.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSite } from "./docs/check/checkSite.ts";
import { openBrowser } from "./docs/check/openBrowser.ts";
import { proveCheck } from "./docs/check/proveCheck.ts";
import { writeSite } from "./docs/writeSite.ts";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const site = join(root, "temp/site");
if (!(await writeSite(root, site))) process.exitCode = 1;
console.log("written: temp/site/index.html");

if (process.argv.includes("--check")) {
  const browser = await openBrowser();
  try {
    await proveCheck(browser, join(root, "temp/faultySite"));
    const { faults, count } = await checkSite(browser, site);
    for (const fault of faults) console.error(fault);
    console.log(`${count} pages, ${faults.length} faults`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
