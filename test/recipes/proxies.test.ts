import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { ClientOptions, MarketClient } from "../../src/index.ts";
import { programOf } from "../programOf.ts";

const tunnels: string[] = [];
let market: Server;
let proxy: Server;
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

beforeAll(async () => {
  market = createServer((request, response) => {
    request.resume().on("end", () => response.end(`{"status":"OK","result":{"verificationResult":"ACCEPTED"}}`));
  }).listen(0, "127.0.0.1");
  proxy = createServer().on("connect", ({ url = "", headers }, socket) => {
    tunnels.push(`${url} ${headers["proxy-authorization"] ?? ""}`);
    const onward = connect(portOf(market), "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    onward.pipe(socket).pipe(onward);
  });
  proxy.listen(0, "127.0.0.1");
  await Promise.all([once(market, "listening"), once(proxy, "listening")]);
});
afterAll(() => {
  delete process.env["http_proxy"];
  for (const server of [market, proxy]) server.closeAllConnections();
  market.close();
  proxy.close();
});

it("a call goes through the proxy of the environment", async () => {
  process.env["http_proxy"] = `http://user:password@127.0.0.1:${portOf(proxy)}`;
  const { throughProxy } = await programOf<{ throughProxy(options: ClientOptions): MarketClient }>(
    "docs/recipes/proxies.md",
    "throughProxy.ts",
  );
  const client = throughProxy({ apiKey: "any", campaignId: 1, baseUrl: `http://127.0.0.1:${portOf(market)}` });
  expect(await client.verifyOrderEac({ orderId: 1, code: "1" })).toEqual({ verificationResult: "ACCEPTED" });
  expect(tunnels).toEqual([`127.0.0.1:${portOf(market)} Basic ${btoa("user:password")}`]);
});
