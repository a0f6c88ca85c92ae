import { examplePaths, examples } from "../../../generated/examples.ts";
import { facts, type OperationId } from "../../../generated/facts.ts";

/** What each operation sends; nothing for one without a body. */
const bodies: Readonly<Record<OperationId, string | undefined>> = {
  provideOrderDigitalCodes:
    '{"items":[{"id":1,"codes":["K1"],"slip":"<p>Enter the key.</p>","activate_till":"2099-12-31"}]}',
  verifyOrderEac: '{"code":"1234"}',
  provideOrderItemIdentifiers: '{"items":[{"id":1,"instances":[{"cis":"0104607178452011215Rt!kQ\\u001d93dGVz"}]}]}',
  getDeliveryOptions:
    '{"items":[{"offerId":"SKU-1","count":1}],"courierDelivery":{"fullAddress":"Moscow, Tverskaya 1"}}',
};

function curl(baseUrl: string, operation: OperationId): string {
  const body = bodies[operation];
  const sent = body === undefined ? "" : ` -H 'Content-Type: application/json' -d '${body}'`;
  return `curl -X ${facts[operation].method} ${baseUrl}${examplePaths[operation]} -H 'Api-Key: any'${sent}`;
}

export function greeting(baseUrl: string): string {
  const operations = Object.values(facts).map(({ id }) => id);
  const named = operations.map((id) => `  ${id}\n    ${Object.keys(examples[id]).join(", ")}`);
  return `A mock of Yandex Market is listening on ${baseUrl}. Press Ctrl+C to stop it.

With this library:
  createClient({ apiKey: "any", campaignId: 148203957, baseUrl: "${baseUrl}" });

From a shell:
${operations.map((id) => `  ${curl(baseUrl, id)}`).join("\n")}

To choose a response, add a header: -H 'Prefer: example=NAME', or -H 'Prefer: code=420' for a status. The names:
${named.join("\n")}

Requests:`;
}
