/** Sends identifiers with the library whose source is in a folder, and prints what a check says and what is sent. */
import { pathToFileURL } from "node:url";
import type * as library from "../../../src/index.ts";

const [folder = "", instance = ""] = process.argv.slice(2);
const { check, createClient } = (await import(pathToFileURL(`${folder}/src/index.ts`).href)) as typeof library;
const input = { campaignId: 1, orderId: 2, items: [{ id: 3, instances: [JSON.parse(instance)] }] };
let body: unknown;
const market = createClient({
  apiKey: "k",
  fetch: (_url, init) => {
    body = JSON.parse(String(init.body));
    return Promise.resolve(Response.json({ status: "OK", result: { items: [] } }));
  },
});
await market.provideOrderItemIdentifiers(input);
console.log(JSON.stringify({ issues: check.provideOrderItemIdentifiers(input), body }));
