/** Answers each known path with prepared bytes, as fast as node:http can, and keeps the last request. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { caseNames, caseOf } from "../payloads/cases.ts";
import { places } from "../payloads/operations.ts";
import { answering } from "./answering.ts";

const answers = new Map<string, { readonly body: Buffer; readonly headers: Record<string, string | number> }>();
for (const name of caseNames) {
  const { operation, order, result } = caseOf(name);
  const body = Buffer.from(JSON.stringify({ status: "OK", result }));
  const headers = { "Content-Type": "application/json", "Content-Length": body.length, traceparent: "00-bench-01" };
  answers.set(places[operation].path(order), { body, headers });
}

let received = 0;
let last: { readonly request: IncomingMessage; readonly chunks: readonly Buffer[] } | undefined;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received += 1;
    last = { request, chunks };
    const answer = answers.get(request.url ?? "");
    if (answer) response.writeHead(200, answer.headers).end(answer.body);
    else response.writeHead(404).end();
  });
});
// No entrant loses its connections while others are measured.
server.keepAliveTimeout = 600_000;
server.requestTimeout = 0;

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  answering({
    baseUrl: () => `http://127.0.0.1:${port}`,
    received: () => received,
    last: () => {
      if (!last) return undefined;
      const { method, url, headers } = last.request;
      return {
        method,
        url,
        apiKey: headers["api-key"],
        type: headers["content-type"],
        body: String(Buffer.concat(last.chunks)),
      };
    },
  });
});
