/**
 * Tests the packed tarball in users' environments: packs it, creates projects outside the repository, and runs the same
 * program in each. Prints a table and fails when a row fails; with --write it also writes docs/matrix.md. With --tarball
 * FILE it tests that tarball, so that the one that was tested is the one that is published.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { startMock } from "../src/mock/index.ts";
import { formatted } from "./formatted.ts";
import { inTurns } from "./matrix/inTurns.ts";
import { pack } from "./matrix/pack.ts";
import { prove } from "./matrix/prove.ts";
import { bunRows } from "./matrix/rows/bun.ts";
import { bundleRows } from "./matrix/rows/bundles.ts";
import { denoRows } from "./matrix/rows/deno.ts";
import { exampleRows } from "./matrix/rows/examples.ts";
import { jestRow } from "./matrix/rows/jest.ts";
import { keysRows } from "./matrix/rows/keys.ts";
import { nextRows } from "./matrix/rows/next.ts";
import { nodeRows } from "./matrix/rows/node.ts";
import { proxyRows } from "./matrix/rows/proxies.ts";
import { testingRows } from "./matrix/rows/testing.ts";
import { tracedRow } from "./matrix/rows/traced.ts";
import { typescriptRows } from "./matrix/rows/typescript.ts";
import { workerdRows } from "./matrix/rows/workerd.ts";
import { startStubborn } from "./matrix/stubborn.ts";
import { makeWorld } from "./matrix/world.ts";
import { table } from "./table.ts";

const { values: options } = parseArgs({ options: { write: { type: "boolean" }, tarball: { type: "string" } } });
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "matrix-"));
// Where programs put temporary files, such as Jest's cache.
process.env["TMPDIR"] = folder;
process.once("exit", () => {
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const started = performance.now();
const stubborn = await startStubborn();
const mock = await startMock({ description: join(root, "openapi/openapi.yaml") });
try {
  const tarball = options.tarball === undefined ? await pack(root, folder) : resolve(options.tarball);
  const targets = { mock: mock.baseUrl, stubborn: stubborn.url, closed: stubborn.closed };
  await cp(tarball, join(folder, "yandex-market-orders.tgz"));
  const world = await makeWorld(folder, targets);
  const rows = [
    ...nodeRows(world),
    ...bunRows(world),
    ...denoRows(world),
    ...workerdRows(world),
    ...typescriptRows(world),
    jestRow(world),
    ...bundleRows(world),
    ...nextRows(world),
    ...exampleRows(world),
    ...testingRows(world),
    ...proxyRows(world),
    tracedRow(world),
    ...keysRows(world),
  ];
  const verdicts = await inTurns(2, rows, async (row) => {
    const verdict = await prove(row, mock.requests);
    const result = verdict.failure === undefined ? "passes" : "FAILS ";
    console.error(`${result}  ${(verdict.tookMs / 1000).toFixed(1).padStart(5)} s  ${row.environment}`);
    return verdict;
  });

  const text = `# Tested environments

<!-- Written by npm run matrix -- --write. Do not edit. -->

The packed tarball is installed with npm outside the repository. In each runtime a program makes all four calls against the
mock, provokes timeouts and refusals, and identifies every error with its guard. In Next.js a production build is started
and visited: every call must reach the server, and the build must make none. The examples are installed as they are and
started; the programs of the recipe for proxies can reach Market through a proxy only.

${table(
  ["Environment", "Version", "Result"],
  verdicts.map(({ row, failure }) => [row.environment, row.version, failure === undefined ? "passes" : "**fails**"]),
)}
`;
  const content = await formatted("docs/matrix.md", text);
  if (options.write) await writeFile(join(root, "docs/matrix.md"), content);
  console.log(content.slice(content.indexOf("| ")));
  const failed = verdicts.filter(({ failure }) => failure !== undefined);
  for (const { row, failure = "" } of failed) console.log(`== ${row.environment}\n${failure}\n`);
  console.log(
    `${verdicts.length - failed.length} of ${verdicts.length} rows in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await Promise.all([mock.stop(), stubborn.stop()]);
}
