import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { askPrism, type PrismResponse } from "./askPrism.ts";
import { type ChosenAnswer, readChoice } from "./choice.ts";
import type { MarketMock, MockOptions } from "./marketMock.ts";
import { type Replacement, planFor } from "./plan.ts";
import { startPrism } from "./prism.ts";
import type { RecordedRequest } from "./recordedRequest.ts";

async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function plain(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/**
 * Starts a mock Market on this machine: Prism, serving this package's OpenAPI description, behind a recorder. It needs
 * `@stoplight/prism-cli` 5.14 (an optional peer dependency) and does not keep the process alive.
 *
 * @throws Error if Prism is not installed or does not start, or the port is taken
 */
export async function startMock({ description, prismUrl, port = 0 }: MockOptions = {}): Promise<MarketMock> {
  const packaged = new URL("openapi.yaml", import.meta.url);
  const prism = prismUrl === undefined ? await startPrism(description ?? packaged) : undefined;
  const upstream = (prismUrl ?? prism?.url ?? "").replace(/\/$/, "");
  const requests: RecordedRequest[] = [];
  const choices: ChosenAnswer[] = [];

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/" } = message;
    const headers = plain(message.headers);
    const request = { method, path, headers, body: await readAll(message) };
    const { delayMs = 0, ...choice } = choices.shift() ?? {};
    const { prefer = headers["prefer"], replacement } = planFor(choice, method, path);
    const fromPrism = await askPrism(upstream, request, prefer);
    // A request that violates the description gets its error, whatever answer was chosen.
    const isWrong = fromPrism.violations.some(({ location: [part] }) => part === "request");
    const answer = replacement === undefined || isWrong ? fromPrism : { ...fromPrism, ...asResponse(replacement) };
    requests.push({ ...request, status: answer.status, violations: answer.violations });
    if (delayMs > 0) await pause(delayMs, undefined, { ref: false });
    response.writeHead(answer.status, answer.headers).end(answer.text);
  }

  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      const errors = [{ code: "MOCK", message: error instanceof Error ? error.message : String(error) }];
      // A status that is never retried, so that the mistake becomes visible.
      response.writeHead(418, { "content-type": "application/json" }).end(JSON.stringify({ status: "ERROR", errors }));
    });
  });
  // A forgotten `stop` must not keep a test run alive.
  server.on("connection", (socket) => socket.unref());
  server.unref();
  async function stop(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await Promise.all([closed, prism?.stop()]);
  }
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, "127.0.0.1", resolve);
    });
  } catch (error) {
    await stop();
    throw new Error(`The mock cannot listen on port ${port}`, { cause: error });
  }
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answerNext(...next) {
      choices.push(...next.map(readChoice));
    },
    reset() {
      requests.length = 0;
      choices.length = 0;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function asResponse({ status, body }: Replacement): Pick<PrismResponse, "status" | "headers" | "text"> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status, headers: { "content-type": "application/json" }, text };
}
