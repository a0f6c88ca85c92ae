/** Keeps the mock running for manual experiments: npm run mock [port]. */
import { addresses, facts } from "../generated/facts.ts";
import { startMock } from "../src/mock/index.ts";

const port = Number(process.argv[2] ?? 4010);
const { method } = facts.verifyOrderEac;
const call = addresses.verifyOrderEac.replace("{campaignId}", "148203957").replace("{orderId}", "59533171650");
const mock = await startMock({ description: new URL("../openapi/openapi.yaml", import.meta.url), port });
console.log(`The mock Market listens on ${mock.baseUrl}. Stop it with Ctrl+C. Try:

  curl -s ${mock.baseUrl}${call} -X ${method} \\
    -H 'Api-Key: any' -H 'Content-Type: application/json' -H 'Prefer: code=200, example=rejected' -d '{"code":"1234"}'
`);
// The mock alone does not keep the process alive.
setInterval(() => undefined, 2 ** 30);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void mock.stop().then(() => process.exit(0));
  });
}
