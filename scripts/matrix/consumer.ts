/** Writes programs as a user would: the same steps after an import or a require. */
import { readFile } from "node:fs/promises";

/** The servers that the programs call. */
export interface Targets {
  readonly mock: string;
  readonly stubborn: string;
  readonly closed: string;
}

const names = [
  "createClient",
  ...["isAbortedError", "isApiError", "isAuthenticationError", "isBadRequestError", "isConfigurationError"],
  ...[
    "isConnectionError",
    "isInvalidRequestError",
    "isLimiterError",
    "isMarketError",
    "isNotFoundError",
    "isPermissionDeniedError",
  ],
  ...["isQueueFullError", "isRateLimitError", "isServerError", "isTimeoutError", "isUnexpectedResponseError"],
].join(", ");

const heads = {
  esm: `import { ${names} } from "yandex-market-orders";`,
  cjs: `const { ${names} } = require("yandex-market-orders");`,
};

/** What a program prints at its end: one that exits early with 0 has proved nothing. */
export const proof = "matrix: everything was as it should be";

/** How the steps are run. */
const tails = {
  program: (call: string) => `${call}.then(() => console.log("${proof}"));`,
  jest: (call: string) => `test("the journey", () => ${call}.then(() => console.log("${proof}")), 50_000);`,
  // In a fetch handler, as on Cloudflare; the test handler calls it and ends the program.
  worker: (call: string) => `
export default {
  async fetch() {
    let made = true;
    try { new Function(""); } catch { made = false; }
    if (made) throw new Error("workerd made code from a string");
    await ${call};
    return new Response("${proof}");
  },
  async test(_controller, { SELF }) {
    console.log(await (await SELF.fetch("http://self/")).text());
  },
};`,
};

/** The source of a program that goes through the steps of consumer/STEPS.js; the mock knows it by `label`. */
export async function consumer(
  { format, as = "program", steps = "journey", label }: Wanted,
  targets: Targets,
): Promise<string> {
  const text = await readFile(new URL(`consumer/${steps}.js`, import.meta.url), "utf8");
  const tail = tails[as](`${steps}(${JSON.stringify({ ...targets, label })})`);
  return `${heads[format]}\n\n${text}\n${tail}\n`;
}

/** Which program to write. */
export interface Wanted {
  readonly format: keyof typeof heads;
  readonly as?: keyof typeof tails;
  readonly steps?: "journey" | "collected";
  readonly label: string;
}
