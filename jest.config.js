/** @type {import("jest").Config} */
const shared = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // They need a server: npm run test:redis, npm run test:postgres.
  testPathIgnorePatterns: ["/test/redis/(sharing|storeAway)[.]", "/test/postgres/"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }],
  },
  injectGlobals: false,
  globalSetup: "<rootDir>/test/globalSetup.ts",
  globalTeardown: "<rootDir>/test/globalTeardown.ts",
};

/** @type {import("jest").Config} */
export default {
  projects: [
    { ...shared, displayName: "fetch" },
    // What a caller gets does not depend on the transport: the same files again.
    {
      ...shared,
      displayName: "undici",
      testMatch: ["<rootDir>/test/{faults,contract}/**/*.test.ts"],
      setupFiles: ["<rootDir>/test/overUndici.ts"],
    },
  ],
  passWithNoTests: false,
  // Jest leaves one core free by default: half of a small machine, while most tests wait for a server or a process.
  maxWorkers: "100%",
  testTimeout: 60_000,
};
