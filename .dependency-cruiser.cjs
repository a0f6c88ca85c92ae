/** The imports run one way, types included: errors and generated at the bottom, the client at the top. */
const layers = [
  ["errors", ["accept", "operations", "options", "transport"]],
  ["answer", ["accept", "operations", "options", "transport"]],
  ["accept", ["answer", "options", "transport"]],
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "operations-do-not-know-each-other",
      severity: "error",
      from: { path: "^src/operations/([^/.]+)\\.", pathNot: "ruleIds" },
      to: { path: "^src/operations/[^/.]+\\.(rules\\.)?ts$", pathNot: "^src/operations/($1|operation|lenient)\\." },
    },
    {
      name: "core-imports-one-package",
      severity: "error",
      from: { path: "^src" },
      to: { dependencyTypesNot: ["local", "npm", "npm-peer"] },
    },
    ...layers.map(([from, to]) => ({
      name: `${from}-is-below`,
      severity: "error",
      from: { path: `^src/${from}/` },
      to: { path: `^src/(${to.join("|")})/` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
