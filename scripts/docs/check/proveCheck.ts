import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { checkSite } from "./checkSite.ts";

/** Pages with one fault each, and what must be reported. */
const faulty: readonly (readonly [html: string, said: RegExp])[] = [
  ['<a href="gone.html">x</a>', /links to gone\.html, which is not there/],
  ['<a href="index.html#gone">x</a>', /links to index\.html#gone, which is not there/],
  ['<a href="https://">x</a>', /links to https:\/\/, which is no address/],
  ['<a href="raw.md">x</a>', /links to raw\.md, which is no page/],
  ['<a href="/rooted.html">x</a>', /links to \/rooted\.html, which leads out/],
  ['<a href="http://example.com/">x</a>', /which is not https/],
  ['<img alt="" src="gone.png">', /gets 404 for .*gone\.png/],
  ['<img alt="" src="https://example.com/x.png">', /asks in vain for https:\/\/example\.com\/x\.png/],
  ['<script>console.error("oops")</script>', /has an error in the console: oops/],
  ['<script>throw new Error("ouch")</script>', /throws: ouch/],
  ['<div style="width: 500px">x</div>', /at 360 px is 1\d\d px too wide: <div> x/],
  ['<script>document.title = ""</script>', /has no title/],
  ["<script>document.documentElement.lang = ''</script>", /does not say its language/],
];

const whole = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><meta name="viewport" content="width=device-width">
  <link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** Throws unless the check finds exactly the faults of a deliberately broken site. */
export async function proveCheck(browser: Browser, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const links = faulty.map((_, index) => `<a href="fault${index}.html">x</a>`);
  writeFileSync(join(folder, "index.html"), whole(`${links.join("")}<a id="here" href="#here">x</a>`));
  writeFileSync(join(folder, "lonely.html"), whole('<a href="lonely.html">x</a>'));
  for (const [index, [html]] of faulty.entries()) writeFileSync(join(folder, `fault${index}.html`), whole(html));

  const { faults } = await checkSite(browser, folder);
  const expected = faulty.map(([, said], index) => ({ page: `fault${index}.html`, said }));
  const missed = [...expected, { page: "lonely.html", said: /cannot be reached/ }].filter(
    ({ page, said }) => !faults.some((fault) => fault.startsWith(page) && said.test(fault)),
  );
  const sound = faults.filter((fault) => fault.startsWith("index.html"));
  if (missed.length === 0 && sound.length === 0) return;
  throw new Error(
    `the check overlooks ${missed.map(({ said }) => String(said)).join(", ")} or invents ${sound.join(", ")}`,
  );
}
