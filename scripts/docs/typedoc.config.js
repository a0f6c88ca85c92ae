const name = "yandex-market-orders";

/** @type {import("typedoc").TypeDocOptions & import("typedoc-plugin-markdown").PluginOptions} */
export default {
  name,
  entryPoints: ["../../src/index.ts", "../../src/*/index.ts"],
  tsconfig: "../../tsconfig.build.json",
  plugin: ["typedoc-plugin-markdown"],
  out: "temp/reference",
  readme: "none",
  router: "member",
  entryFileName: "index",
  pageTitleTemplates: { module: (module) => `${name}/${module.name}`.replace("/index", "") },
  hidePageHeader: true,
  hideBreadcrumbs: true,
  sort: ["source-order"],
  disableSources: true,
  // A default is prose, not code.
  jsDocCompatibility: { defaultTag: false },
  validation: { notExported: false, invalidLink: true, notDocumented: true },
  treatWarningsAsErrors: true,
};
