import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    "dist/",
    "temp/",
    "coverage/",
    "generated/",
    "node_modules/",
    "scripts/bench/",
    "scripts/docs/",
    "docs/examples/nest/",
  ]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `a["b"]` is how tsconfig wants an index signature to be read.
      "@typescript-eslint/dot-notation": "off",
      // The deprecated `code` is still taken and turned into `codes`.
      "@typescript-eslint/no-deprecated": "off",
      // A guard names the type that it stands for.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      eqeqeq: "error",
      "max-lines": ["error", { max: 150 }],
    },
  },
  {
    // `Promise<void | Release>`: limiters that resolve to nothing are declared as `Promise<void>`.
    files: ["src/transport/limiter.ts"],
    rules: { "@typescript-eslint/no-invalid-void-type": "off" },
  },
  {
    files: ["test/**", "scripts/**"],
    rules: {
      "max-lines": "off",
      // Wrong programs are what many tests are about.
      "@typescript-eslint/no-unsafe-type-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
    },
  },
  {
    // A busy machine is late: a test waits for what happens (test/until.ts) or moves the clock itself. Those that need
    // real windows and leases may wait, and so may a program that is tried by hand.
    files: ["test/**"],
    ignores: [
      "test/until.ts",
      "test/limiter/later.ts",
      "test/redis/{sharing.test,storeAway.test,enforcingMarket,openShop,startRedis,programs/*}.ts",
      "test/postgres/**",
      "test/recipes/keys/programs/market.ts",
    ],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression:matches([callee.name='setTimeout'], [callee.property.name='setTimeout'])[arguments.length>1]",
          message: "Wait for a condition (test/until.ts), or stop the clock (test/stoppedClock.ts).",
        },
        {
          selector: "ImportDeclaration[source.value=/timers.promises$/]",
          message: "Wait for a condition: test/until.ts.",
        },
        {
          selector: "CallExpression[callee.object.name='AbortSignal'][callee.property.name='timeout']",
          message: "Abort when something has happened.",
        },
      ],
    },
  },
);
