import { join } from "node:path";
import { Application } from "typedoc";
import { arrange } from "./arrange.ts";
import { decorate } from "./decorate.ts";
import { entries } from "./entries.ts";
import { guides } from "./guides.ts";
import { groups } from "./groups.ts";
import { SiteRouter } from "./SiteRouter.ts";
import { scrollTables } from "./scrollTables.ts";

/** Writes the whole site. Returns false if TypeDoc warns, for example about a broken path or a missing doc comment. */
export async function writeSite(root: string, out: string): Promise<boolean> {
  const listed = entries(root);
  const app = await Application.bootstrap({
    entryPoints: listed.map(({ source }) => source),
    tsconfig: join(root, "tsconfig.build.json"),
    readme: join(root, "README.md"),
    projectDocuments: guides(root).map((page) => join(root, page)),
    out,
    sort: ["source-order"],
    sortEntryPoints: false,
    includeVersion: true,
    headings: { readme: false, document: false },
    includeHierarchySummary: false,
    navigation: { includeGroups: true, includeCategories: false, includeFolders: false },
    groupOrder: [
      "Guides",
      "Operations",
      "API reference",
      ...groups.map(({ title }) => title),
      "Properties",
      "Accessors",
      "Methods",
      "Constructors",
      "*",
      "Project",
    ],
    // Most defaults are prose.
    jsDocCompatibility: { defaultTag: false },
    searchInComments: true,
    searchInDocuments: true,
    excludeInternal: true,
    disableSources: true,
    hideGenerator: true,
    githubPages: false,
    markdownItLoader: scrollTables,
    customCss: join(root, "scripts/docs/style.css"),
    favicon: join(root, "scripts/docs/favicon.svg"),
    validation: { invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: true, notExported: false },
  });
  app.options.setValue("blockTags", [...app.options.getValue("blockTags"), "@description"]);
  app.renderer.defineRouter("site", SiteRouter);
  app.options.setValue("router", "site");
  arrange(app, root, listed);
  decorate(app);
  const project = await app.convert();
  if (!project) throw new Error("the sources cannot be read");
  app.validate(project);
  await app.generateOutputs(project);
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}
