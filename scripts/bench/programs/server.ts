/** Answers each known path with prepared bytes, as fast as node:http can, and keeps the last request. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { rowNames, rowOf } from "../rows.ts";
import { answering } from "./answering.ts";

const answers = new Map(
  rowNames.map(rowOf).map(({ address, result }) => {
    const body = Buffer.from(JSON.stringify({ status: "OK", result }));
    const headers = { "Content-Type": "application/json", "Content-Length": body.length, traceparent: "00-bench-01" };
    return [address.join(" "), { body, headers }] as const;
  }),
);

let received = 0;
let last = {};

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method, url, headers } = request;
    received += 1;
    last = { method, url, headers, chunks };
    const answer = answers.get(`${method} ${url}`);
    if (answer) response.writeHead(200, answer.headers).end(answer.body);
    else response.writeHead(404).end();
  });
});
// No entrant loses its connections while others are measured.
server.keepAliveTimeout = 600_000;
server.requestTimeout = 0;

server.listen(0, "127.0.0.1", () => {
  answering({
    baseUrl: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => received,
    last: () => last,
  });
});
