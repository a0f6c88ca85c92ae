/** The command `mock` of the package, with the description as it stands here: npm run mock -- --port 4010. */
import { run } from "../src/cli/run.ts";

const description = new URL("../openapi/openapi.yaml", import.meta.url);
await run(["mock", ...process.argv.slice(2)], { description });
