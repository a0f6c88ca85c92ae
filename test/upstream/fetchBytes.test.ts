import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchBytes } from "../../scripts/upstream/read/fetchBytes.ts";

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const elsewhere: Record<string, string> = {
      "/loop": "/loop",
      "/once": "/text",
      "/plain": "http://description.test/",
      "/file": "file:///etc/passwd",
    };
    if (url === "/text") response.end("openapi");
    else if (url === "/drip") response.write("o");
    else if (url === "/cut") {
      response.writeHead(200, { "content-length": "100" }).write("o", () => response.destroy());
    } else if (url in elsewhere) response.writeHead(302, { location: elsewhere[url] }).end();
    else if (url !== "/never") response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function text(path: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of fetchBytes(new URL(path, origin), { responseMs: 300, redirects: 3 })) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

it("a response is read in full, and a redirect is followed", async () => {
  expect(await text("/text")).toBe("openapi");
  expect(await text("/once")).toBe("openapi");
});

it.each([
  ["/loop", "more than 3 redirects"],
  ["/plain", "only https without a password in it, or http on this machine"],
  ["/file", "only https without a password in it, or http on this machine"],
  ["/busy", "it answers 503"],
  ["/never", "no whole answer within 0.3 s"],
  ["/drip", "no whole answer within 0.3 s"],
])("%s is abandoned: %s", async (path, reason) => {
  await expect(text(path)).rejects.toThrow(reason);
});

it("a response that breaks off is abandoned", async () => {
  await expect(text("/cut")).rejects.toMatchObject({ name: "CannotCompare" });
});

it("a server that does not exist is abandoned", async () => {
  await expect(fetchBytes(new URL("http://127.0.0.1:9/")).next()).rejects.toMatchObject({ name: "CannotCompare" });
});
