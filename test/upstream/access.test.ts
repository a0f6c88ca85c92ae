import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { acknowledge, readAcknowledged } from "../../scripts/upstream/acknowledge.ts";
import { compared, fixtures, yaml } from "./compared.ts";
import { type Market, operationsOf } from "./schemas.ts";

const market = yaml(join(fixtures, "market.yaml")) as Market;
/** Each difference as group, kind, ours and theirs, once for all operations. */
const told = (change: (market: Market) => void): unknown[] => {
  const changed = structuredClone(market);
  change(changed);
  const found = compared(market, changed, false);
  const lines = found.map(({ group, kind, ours, theirs }) => JSON.stringify([group, kind, ours, theirs]));
  return [...new Set(lines)].map((line): unknown => JSON.parse(line));
};

describe("a way to authenticate", () => {
  const define = (name: string, scheme: unknown) => (one: Market) => {
    one.components.securitySchemes[name] = scheme;
  };

  it.each<[string, (market: Market) => void, unknown[]]>([
    [
      "of another scheme is an addition, and not a bearer token",
      (one) => {
        define("Service", { type: "http", scheme: "tvmAuth" })(one);
        one.security.push({ Service: [] });
      },
      [["additions", "security", null, ["http tvmauth"]]],
    ],
    ["by http may be a bearer token", define("OAuth", { type: "http", scheme: "Bearer" }), []],
    [
      "by http is a bearer token only if it says so",
      define("OAuth", { type: "http", scheme: "basic" }),
      [
        ["breaking", "security", ["bearer"], null],
        ["additions", "security", null, ["http basic"]],
      ],
    ],
    [
      "beside another one leaves the scopes of a token as they are",
      (one) => one.security.push({ OAuth: ["market:partner-api", "more"] }),
      [],
    ],
    [
      "that needs one more scope of a token is breaking",
      (one) => one.security.forEach((way) => way["OAuth"]?.push("more")),
      [["breaking", "oauth scopes", null, ["more"]]],
    ],
  ])("%s", (_what, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
});

it.each([
  ["that is exchanged breaks its sellers", ["orders", "fbs"], "breaking", ["fbs", "orders"]],
  ["that leaves breaks its sellers", ["orders"], "breaking", ["orders"]],
  ["that comes is an addition", ["orders", "dbs", "fbs"], "additions", ["dbs", "fbs", "orders"]],
  ["is no matter of other tags", ["shipments", "DBS"], undefined, []],
])("a selling model %s", (_what, tags, group, theirs) => {
  const change = (one: Market): void => {
    for (const operation of operationsOf(one).slice(0, 1)) operation["tags"] = tags;
  };
  expect(told(change)).toEqual(group === undefined ? [] : [[group, "tags", ["dbs", "orders"], theirs]]);
});

it("an operation that is gone is told alone, without the acknowledgements of its differences", async () => {
  const gone = structuredClone(market);
  Reflect.deleteProperty(gone.paths, "/v1/campaigns/{campaignId}/delivery-options");
  const ours = yaml(join(process.cwd(), "openapi/openapi.yaml"));
  const entries = await readAcknowledged(pathToFileURL(join(process.cwd(), "openapi/acknowledged.yaml")));
  const { differences, stale } = acknowledge(compared(ours, gone, false), entries);
  expect(differences).toEqual([expect.objectContaining({ operation: "getDeliveryOptions", kind: "operation" })]);
  expect(stale).toEqual([]);
});
