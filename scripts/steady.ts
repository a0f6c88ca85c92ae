/** Runs `npm test` five times beside eight busy processes, and says what failed: npm run test:steady [-- TIMES]. */
import { spawn, spawnSync } from "node:child_process";

const times = Number(process.argv[2] ?? 5);
// They end with this process, however it ends.
const work = "const parent = process.ppid; while (process.ppid === parent);";
for (let busy = 0; busy < 8; busy += 1) spawn(process.execPath, ["--eval", work], { stdio: "ignore" }).unref();

let failed = 0;
for (let time = 1; time <= times; time += 1) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync("npm", ["test"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${time} of ${times}: ${status === 0 ? "passed" : "FAILED"} after ${seconds} s`);
  if (status === 0) continue;
  failed += 1;
  // Jest names each failing test on a line with a bullet, twice.
  const names = new Set(`${stdout}${stderr}`.match(/^ +● .*$/gm));
  console.log(names.size > 0 ? [...names].join("\n") : `${stdout}${stderr}`.slice(-5_000));
}
console.log(failed === 0 ? "No failure." : `${failed} of ${times} failed.`);
process.exitCode = failed === 0 ? 0 : 1;
