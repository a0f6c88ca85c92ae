/** Uses a Prism and forgets it, or is killed over it; says where it was. */
import { startMock } from "../../../src/mock/index.ts";
import { startPrism } from "../../../src/mock/prism.ts";

const prism = await startPrism(`${process.cwd()}/openapi/openapi.yaml`);
const mock = await startMock({ prismUrl: prism.url });
await fetch(mock.baseUrl, { method: "POST" });
process.stdout.write(prism.url, () => {
  if (process.argv.includes("killed")) process.kill(process.pid, "SIGKILL");
});
