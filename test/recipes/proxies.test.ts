import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import type { ClientOptions, MarketClient } from "../../src/index.ts";
import { listen } from "../listen.ts";
import { programOf } from "../programOf.ts";

const tunnels: string[] = [];
let market: Server;
let proxy: Server;
let marketUrl: string;
let proxyUrl: string;

beforeAll(async () => {
  market = createServer((request, response) => {
    request.resume().on("end", () => response.end(`{"status":"OK","result":{"verificationResult":"ACCEPTED"}}`));
  });
  proxy = createServer().on("connect", ({ url = "", headers }, socket) => {
    tunnels.push(`${url} ${headers["proxy-authorization"] ?? ""}`);
    const onward = connect(Number(new URL(marketUrl).port), "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    onward.pipe(socket).pipe(onward);
  });
  [marketUrl, proxyUrl] = await Promise.all([listen(market), listen(proxy)]);
});
afterAll(() => {
  delete process.env["http_proxy"];
  for (const server of [market, proxy]) server.closeAllConnections();
  market.close();
  proxy.close();
});

it("a call goes through the proxy of the environment", async () => {
  process.env["http_proxy"] = proxyUrl.replace("//", "//user:password@");
  const { throughProxy } = await programOf<{ throughProxy(options: ClientOptions): MarketClient }>(
    "docs/recipes/proxies.md",
    "throughProxy.ts",
  );
  const client = throughProxy({ apiKey: "any", campaignId: 1, baseUrl: marketUrl });
  expect(await client.verifyOrderEac({ orderId: 1, code: "1" })).toEqual({ verificationResult: "ACCEPTED" });
  expect(tunnels).toEqual([`${new URL(marketUrl).host} Basic ${btoa("user:password")}`]);
});
