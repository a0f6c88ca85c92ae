import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { answerTo, asJson } from "./answerTo.ts";
import type { IncomingRequest, PrismResponse } from "./askPrism.ts";
import { type ChosenAnswer, preferredIn, readChoice } from "./choice.ts";
import type { MarketMock, MockOptions } from "./marketMock.ts";
import { planFor } from "./plan.ts";
import { startPrism } from "./prism.ts";
import type { RecordedRequest } from "./recordedRequest.ts";

function plain(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Shows a mistake in a test or in the description: its status is never retried. */
function mistake(error: unknown): PrismResponse {
  const errors = [{ code: "MOCK", message: error instanceof Error ? error.message : String(error) }];
  return { ...asJson(418, { status: "ERROR", errors }), violations: [] };
}

/**
 * Starts a mock Market on this machine: Prism, serving this package's OpenAPI description, behind a recorder. It needs
 * `@stoplight/prism-cli` 5.14 (an optional peer dependency) and does not keep the process alive.
 *
 * @throws Error if Prism is not installed or does not start, or the port is taken
 */
export async function startMock(options: MockOptions = {}): Promise<MarketMock> {
  const { description, prismUrl, port = 0, onResponse } = options;
  const packaged = new URL("openapi.yaml", import.meta.url);
  const prism = prismUrl === undefined ? await startPrism(description ?? packaged) : undefined;
  const upstream = (prismUrl ?? prism?.url ?? "").replace(/\/$/, "");
  const requests: RecordedRequest[] = [];
  const choices: ChosenAnswer[] = [];

  async function answer(request: IncomingRequest, choice: ChosenAnswer): Promise<PrismResponse> {
    try {
      return await answerTo(request, planFor(choice, request), upstream);
    } catch (error) {
      return mistake(error);
    }
  }

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/" } = message;
    const headers = plain(message.headers);
    const request = { method, path, headers, body: String(await buffer(message)) };
    const { delayMs = 0, ...choice } = choices.shift() ?? preferredIn(headers["prefer"]);
    let answered = await answer(request, choice);
    const recorded = { ...request, status: answered.status, violations: answered.violations };
    requests.push(recorded);
    try {
      onResponse?.(recorded, answered.text);
    } catch (error) {
      answered = mistake(error);
    }
    if (delayMs > 0) await pause(delayMs, undefined, { ref: false });
    response.writeHead(answered.status, answered.headers).end(answered.text);
  }

  const server = createServer((message, response) => {
    // The client has left.
    serve(message, response).catch(() => response.destroy());
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
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new Error(`The mock cannot listen on port ${port}: ${code}`, { cause: error });
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
