import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { acknowledge, readAcknowledged } from "../../scripts/upstream/acknowledge.ts";
import { compared, fixtures, yaml } from "./compared.ts";
import type { Market } from "./schemas.ts";

const market = yaml(join(fixtures, "market.yaml")) as Market;
const told = (change: (market: Market) => void): string[] => {
  const changed = structuredClone(market);
  change(changed);
  const found = compared(market, changed, false).map(({ group, kind, ours, theirs }) => ({
    group,
    kind,
    ours,
    theirs,
  }));
  return [...new Set(found.map((one) => JSON.stringify(Object.values(one))))];
};
const schemes = ({ components }: Market): Record<string, unknown> => components.securitySchemes;

describe("a way to authenticate", () => {
  it("of another scheme is an addition, and not a bearer token", () => {
    const lines = told((one) => {
      schemes(one)["Service"] = { type: "http", scheme: "tvmAuth" };
      one.security.push({ Service: [] });
    });
    expect(lines).toEqual([JSON.stringify(["additions", "security", null, ["http tvmauth"]])]);
  });

  it("by http is a bearer token only if it says so", () => {
    expect(told((one) => (schemes(one)["OAuth"] = { type: "http", scheme: "Bearer" }))).toEqual([]);
    expect(told((one) => (schemes(one)["OAuth"] = { type: "http", scheme: "basic" }))).toEqual([
      JSON.stringify(["breaking", "security", ["bearer"], null]),
      JSON.stringify(["additions", "security", null, ["http basic"]]),
    ]);
  });

  it("beside another one leaves the scopes of a token as they are", () => {
    expect(told((one) => one.security.push({ OAuth: ["market:partner-api", "more"] }))).toEqual([]);
    expect(told((one) => one.security.forEach((way) => "OAuth" in way && way["OAuth"].push("more")))).toEqual([
      JSON.stringify(["breaking", "oauth scopes", null, ["more"]]),
    ]);
  });
});

describe("a selling model", () => {
  const tags = (list: readonly string[]) => (one: Market) => {
    const operation = Object.values(one.paths).flatMap((item) => Object.values(item))[0];
    if (operation) operation["tags"] = list;
  };

  it("that leaves breaks its sellers, and one that comes is an addition", () => {
    expect(told(tags(["orders", "fbs"]))).toEqual([
      JSON.stringify(["breaking", "tags", ["dbs", "orders"], ["fbs", "orders"]]),
    ]);
    expect(told(tags(["orders"]))).toEqual([JSON.stringify(["breaking", "tags", ["dbs", "orders"], ["orders"]])]);
    expect(told(tags(["orders", "dbs", "fbs"]))).toEqual([
      JSON.stringify(["additions", "tags", ["dbs", "orders"], ["dbs", "fbs", "orders"]]),
    ]);
  });

  it("is no matter of other tags", () => {
    expect(told(tags(["shipments", "DBS"]))).toEqual([]);
  });
});

describe("an operation that is gone", () => {
  it("is told alone, without the acknowledgements of its differences", async () => {
    const gone = structuredClone(market);
    Reflect.deleteProperty(gone.paths, "/v1/campaigns/{campaignId}/delivery-options");
    const ours = yaml(join(process.cwd(), "openapi/openapi.yaml"));
    const entries = await readAcknowledged(pathToFileURL(join(process.cwd(), "openapi/acknowledged.yaml")));
    const { differences, stale } = acknowledge(compared(ours, gone, false), entries);
    expect(differences).toEqual([expect.objectContaining({ operation: "getDeliveryOptions", kind: "operation" })]);
    expect(stale).toEqual([]);
  });
});
