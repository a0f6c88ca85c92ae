/** The imports run one way, types included: errors and generated at the bottom, the client at the top. */
const layers = [
  ["errors", ["accept", "operations", "options", "transport"]],
  ["answer", ["accept", "operations", "options", "transport"]],
  ["limiter", ["accept", "answer", "operations", "options"]],
  ["accept", ["answer", "operations", "options", "transport"]],
  ["operations", ["limiter", "options", "transport"]],
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
      name: "core-imports-openapi-fetch-alone",
      severity: "error",
      from: { path: "^src", pathNot: "^src/(mock|redis|undici)/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "unknown"], pathNot: "openapi-fetch" },
    },
    {
      name: "core-does-not-know-its-subpaths",
      severity: "error",
      from: { path: "^src", pathNot: "^src/(mock|redis|undici)/" },
      to: { path: "^src/(mock/|redis/|undici/|cis/index)" },
    },
    {
      name: "redis-imports-its-engine-alone",
      severity: "error",
      from: { path: "^src/redis/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "unknown"], pathNot: "rate-limiter-flexible" },
    },
    {
      name: "undici-is-imported-by-its-transport-alone",
      severity: "error",
      from: { path: "^src/undici/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-peer", "unknown"], pathNot: "undici" },
    },
    // Marking codes are a matter of their own: nothing of the client is known there.
    {
      name: "cis-stands-alone",
      severity: "error",
      from: { path: "^src/cis/" },
      to: { path: "^src/", pathNot: "^src/cis/" },
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
