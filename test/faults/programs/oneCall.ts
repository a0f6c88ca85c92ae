/** One call to the given server; afterwards nothing may keep the process alive. */
import { call, clientOf, operations } from "../calls.ts";

const [, , url = "", name = "", timeoutMs = "400"] = process.argv;
const operation = operations.find((one) => one === name);
if (!operation) throw new Error("No such operation");
const options = { signal: new AbortController().signal };
const said = await call(clientOf(url, { retries: 0, timeout: Number(timeoutMs) }), operation, options).then(
  ({ status }) => status,
  (error: unknown) => (error as { code: string }).code,
);
process.stdout.write(
  JSON.stringify({ said, timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout") }),
);
