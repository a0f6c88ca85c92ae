/** Promises, pending and rejected, printed in full. */
import { inspect } from "node:util";
import { apiKey, call, clientOf, inputs } from "../calls.ts";

const fetch = (_url: string, init: RequestInit): Promise<Response> =>
  Promise.reject(Object.assign(new Error(JSON.stringify(init)), { init }));
const client = clientOf("http://localhost:9", { fetch, retries: 0 });
const promises = [
  client.provideOrderDigitalCodes(inputs.provideOrderDigitalCodes),
  client.verifyOrderEac(inputs.verifyOrderEac),
  client.getDeliveryOptions(inputs.getDeliveryOptions),
  call(client, "getDeliveryOptions"),
];
const print = (): string => inspect([promises, client], { showHidden: true, depth: 20, getters: true });
const pending = print();
await Promise.allSettled(promises);
const settled = print();
const secrets = [apiKey, "AAAA-BBBB", "Enter the key", "731502", "Tverskaya"];
process.stdout.write(
  JSON.stringify({
    isPending: pending.includes("<pending>"),
    isRejected: settled.includes("<rejected>"),
    shown: secrets.filter((secret) => pending.includes(secret) || settled.includes(secret)),
  }),
);
