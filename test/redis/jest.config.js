import base from "../../jest.config.js";

/** @type {import("jest").Config} */
export default {
  transform: base.projects[0].transform,
  injectGlobals: false,
  rootDir: "../..",
  roots: ["<rootDir>/test/redis"],
  testMatch: ["**/{sharing,storeAway}.test.ts"],
  globalSetup: "<rootDir>/test/redis/globalSetup.ts",
  // Each starts processes of its own, and they count on having a core.
  maxWorkers: 1,
  maxConcurrency: 2,
  testTimeout: 240_000,
};
