import type { Page } from "playwright-core";

/** What was found on a page. */
export interface Visited {
  /** What is wrong with it, as sentences without their subject, the page. */
  readonly faults: readonly string[];
  /** The targets of its links, as written. */
  readonly links: readonly string[];
  /** The anchors that a link can lead to. */
  readonly anchors: ReadonlySet<string>;
}

/** Collects what goes wrong while a page loads and runs. */
function listen(page: Page): Set<string> {
  const faults = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error") faults.add(`has an error in the console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.add(`throws: ${error.message}`));
  page.on("requestfailed", (request) => {
    // Requests cut short by leaving the page are not its fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.add(`asks in vain for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.add(`gets ${response.status()} for ${response.url()}`);
  });
  return faults;
}

/** What makes a page wider than its window, with everything unfolded. */
const findOverflow = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const widest = [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .find((element) => element.getBoundingClientRect().right >= scrollWidth - 1);
    return `${scrollWidth - clientWidth} px too wide: <${widest?.localName}> ${widest?.textContent.slice(0, 60)}`;
  });

/** Opens a page, lets its scripts run, and inspects the result at each width. */
export async function visit(page: Page, url: string, widths: readonly number[]): Promise<Visited> {
  const faults = listen(page);
  try {
    await page.goto(url);
    // A script inserts the navigation, and the page is hidden until its scripts have run.
    await page.waitForFunction(
      () => document.body.style.display !== "none" && !document.querySelector("#tsd-nav-container:not(:has(a))"),
    );
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await findOverflow(page);
      if (overflow !== undefined) faults.add(`at ${width} px is ${overflow}`);
    }
    const { title, language, links, anchors } = await page.evaluate(() => ({
      title: document.title,
      language: document.documentElement.lang,
      links: [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? ""),
      anchors: [...document.querySelectorAll("[id]")].map(({ id }) => id),
    }));
    if (title === "") faults.add("has no title");
    if (language === "") faults.add("does not say its language");
    return { faults: [...faults], links: [...new Set(links)], anchors: new Set(anchors) };
  } finally {
    page.removeAllListeners();
  }
}
