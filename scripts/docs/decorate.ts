import { type Application, DocumentReflection, JSX, PageEvent } from "typedoc";

/** The groups of the navigation that are open until the reader closes them. */
const open = ["Guides", "Operations", "API reference"].map((group) => `tsd-accordion-${group}`);

const openAtFirst = `try { for (const key of ${JSON.stringify(open)}) localStorage[key] ??= "true"; } catch {}`;

/** Opens the navigation, and adds what TypeDoc leaves out for screen readers: landmarks and the language of a page. */
export function decorate(app: Application): void {
  app.renderer.hooks.on("head.end", () =>
    JSX.createElement("script", null, JSX.createElement(JSX.Raw, { html: openAtFirst })),
  );
  app.renderer.on(PageEvent.END, (page) => {
    const { model, contents = "" } = page;
    const language = model instanceof DocumentReflection ? String(model.frontmatter["language"]) : "en";
    page.contents = contents
      .replace('class="col-content"', `class="col-content" role="main" lang="${language}"`)
      .replace('class="page-menu"', 'class="page-menu" role="navigation" aria-label="On this page"');
  });
}
