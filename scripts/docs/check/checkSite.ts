import { readdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { follow, type Site } from "./follow.ts";
import { serve } from "./serve.ts";
import { visit, type Visited } from "./visit.ts";

const widths = [1280, 360];

/** Visits every page of a folder, counts them, and lists what is wrong in sentences that begin with its path. */
export async function checkSite(browser: Browser, folder: string): Promise<{ faults: string[]; count: number }> {
  const { base, close } = await serve(folder);
  const context = await browser.newContext();
  const faults: string[] = [];
  try {
    await context.route(
      (url) => !url.href.startsWith(base) && url.protocol !== "data:",
      (route) => route.abort(),
    );
    const paths = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith(".html"))
      .sort();
    const page = await context.newPage();
    const pages = new Map<string, Visited>();
    for (const path of paths) pages.set(path, await visit(page, base + path, widths));

    const site: Site = { folder, base, pages };
    const ledTo = new Set(["index.html"]);
    for (const [path, { faults: found, links }] of pages) {
      for (const fault of found) faults.push(`${path} ${fault}`);
      for (const link of links) {
        const { target, fault } = follow(link, path, site);
        if (fault !== undefined) faults.push(`${path} ${fault}`);
        if (target !== undefined && target !== path) ledTo.add(target);
      }
    }
    for (const path of paths) if (!ledTo.has(path)) faults.push(`${path} cannot be reached: no page links to it`);
    return { faults, count: paths.length };
  } finally {
    await context.close();
    close();
  }
}
