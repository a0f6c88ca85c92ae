/** The imports run one way, types included: what each folder of src may import besides its own files and the root's. */
const mayImport = {
  errors: [],
  cis: [],
  response: ["errors"],
  accept: ["errors"],
  operations: ["errors", "response", "accept", "cis"],
  transport: ["errors", "response", "operations"],
  limiter: ["errors", "transport"],
  options: ["errors", "response", "accept", "operations", "transport"],
  redis: ["errors", "transport", "limiter"],
  undici: ["errors", "response", "transport"],
  mock: [],
  cli: ["errors", "cis", "mock"],
};

/** The same for scripts: each is a program of its own, and the comparison is read in the order of these folders. */
const scriptsMayImport = {
  build: [],
  generate: [],
  matrix: [],
  pages: ["generate"],
  simulate: [],
  upstream: [],
};
const upstreamMayImport = { read: [], facts: ["read"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "operations-do-not-know-each-other",
      severity: "error",
      from: { path: "^src/operations/([^/.]+)\\.", pathNot: "ruleIds" },
      to: { path: "^src/operations/[^/.]+\\.(rules\\.)?ts$", pathNot: "^src/operations/($1|operation)\\." },
    },
    {
      name: "core-imports-openapi-fetch-alone",
      severity: "error",
      from: { path: "^src", pathNot: "^src/(mock|redis|undici|cli)/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "unknown"], pathNot: "openapi-fetch" },
    },
    {
      name: "core-does-not-know-its-subpaths",
      severity: "error",
      from: { path: "^src", pathNot: "^src/(mock|redis|undici|cli)/" },
      to: { path: "^src/(mock/|redis/|undici/|cli/|cis/index)" },
    },
    {
      name: "redis-imports-no-package",
      severity: "error",
      from: { path: "^src/redis/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-peer", "unknown"] },
    },
    {
      name: "undici-is-imported-by-its-transport-alone",
      severity: "error",
      from: { path: "^src/undici/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-peer", "unknown"], pathNot: "undici" },
    },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `${folder}-imports-only-what-is-below`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^src/[^/]+/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
    })),
    ...Object.entries(scriptsMayImport).map(([folder, allowed]) => ({
      name: `scripts-${folder}-imports-only-what-is-below`,
      severity: "error",
      from: { path: `^scripts/${folder}/` },
      to: { path: "^scripts/[^/]+/", pathNot: `^scripts/(${[folder, ...allowed].join("|")})/` },
    })),
    ...Object.entries(upstreamMayImport).map(([folder, allowed]) => ({
      name: `scripts-upstream-${folder}-imports-only-what-is-below`,
      severity: "error",
      from: { path: `^scripts/upstream/${folder}/` },
      to: { path: "^scripts/upstream/[^/]+/", pathNot: `^scripts/upstream/(${[folder, ...allowed].join("|")})/` },
    })),
    {
      name: "a-new-folder-needs-a-row",
      severity: "error",
      from: {
        path: [
          `^src/(?!(${Object.keys(mayImport).join("|")})/)[^/]+/`,
          `^scripts/(?!(bench|docs|${Object.keys(scriptsMayImport).join("|")})/)[^/]+/`,
        ],
      },
      to: {},
    },
    {
      name: "root-files-below-know-no-folder",
      severity: "error",
      from: { path: "^src/(bytesOf|closest|invisible|isObject|lazyPattern|prototype|shownName)\\.ts" },
      to: { path: "^src/[^/]+/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "^docs/examples"] },
    // What the benchmark generates.
    exclude: { path: "^scripts/bench/temp/" },
  },
};
