/** One call with all defaults to the server that is named; then nothing is left that would keep the process. */
import { call, clientOf, operations } from "../calls.ts";

const [, , url = "", name = ""] = process.argv;
const operation = operations.find((one) => one === name);
if (!operation) throw new Error("No such operation");
const options = { signal: new AbortController().signal };
const said = await call(clientOf(url, { retries: 0, timeout: 400 }), operation, options).then(
  ({ status }) => status,
  (error: unknown) => (error as { code: string }).code,
);
process.stdout.write(
  JSON.stringify({ said, timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout") }),
);
