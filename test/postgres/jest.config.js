import base from "../../jest.config.js";

/** @type {import("jest").Config} */
export default {
  transform: base.projects[0].transform,
  injectGlobals: false,
  rootDir: "../..",
  roots: ["<rootDir>/test/postgres"],
  testMatch: ["**/*.test.ts"],
  testTimeout: 60_000,
};
