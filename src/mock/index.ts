/**
 * A Market on this machine, for the tests of a shop.
 *
 * @packageDocumentation
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Choice, preferenceFor } from "./choice.ts";
import { startPrism } from "./prism.ts";
import { soundLikeMarket } from "./soundLikeMarket.ts";

export type { Choice } from "./choice.ts";

/** A request as the mock received it. */
export interface RecordedRequest {
  /** The HTTP method. */
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty when there was none. */
  readonly body: string;
  /** The status that the mock answered with. */
  readonly status: number;
  /** What the description does not allow about the request or its answer; empty when all is well. */
  readonly violations: readonly unknown[];
}

/** A Market on this machine that answers as the description says. */
export interface MarketMock {
  /** What to give `createClient` as `baseUrl`. */
  readonly baseUrl: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Chooses the answers to the next requests, one each, in order: by the name of an example (`"rejected"`), by status
   * (`420`), or by both. Requests beyond them get the ordinary success.
   */
  answerNext(...choices: readonly Choice[]): void;
  /** Stops the mock, and the Prism that it started. */
  stop(): Promise<void>;
}

/** Where the mock comes from. */
export interface MockOptions {
  /**
   * The OpenAPI description to play.
   *
   * @defaultValue the one in this package
   */
  readonly description?: URL | string | undefined;
  /** The URL of a Prism that plays it already; otherwise one is started and stopped with the mock. */
  readonly prismUrl?: string | undefined;
  /**
   * The port on 127.0.0.1.
   *
   * @defaultValue a free one
   */
  readonly port?: number | undefined;
}

async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function plain(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/**
 * Starts a Market on this machine: Prism over the description of this package, which needs
 * `@stoplight/prism-cli` 5.14 (an optional peer), behind a recorder.
 *
 * @throws Error when Prism is not installed or does not start
 */
export async function startMock({ description, prismUrl, port = 0 }: MockOptions = {}): Promise<MarketMock> {
  const packaged = new URL("openapi.yaml", import.meta.url);
  const prism = prismUrl === undefined ? await startPrism(description ?? packaged) : undefined;
  const upstream = prismUrl ?? prism?.url ?? "";
  const requests: RecordedRequest[] = [];
  const choices: Choice[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/" } = request;
    const body = await readAll(request);
    const headers = plain(request.headers);
    const choice = choices.shift();
    const prefer = choice === undefined ? headers["prefer"] : preferenceFor(choice, method, path);
    // Those that belong to this connection alone.
    const { host, connection, "content-length": _, ...passed } = headers;
    const answered = await fetch(upstream + path, {
      method,
      headers: { ...passed, ...(prefer !== undefined && { prefer }) },
      ...(body !== "" && { body }),
    });
    const text = await answered.text();
    const violations = JSON.parse(answered.headers.get("sl-violations") ?? "[]") as unknown[];
    requests.push({ method, path, headers, body, status: answered.status, violations });
    response.writeHead(answered.status, soundLikeMarket(answered.headers, text)).end(text);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const errors = [{ code: "MOCK", message: error instanceof Error ? error.message : String(error) }];
      response.writeHead(501, { "content-type": "application/json" }).end(JSON.stringify({ status: "ERROR", errors }));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answerNext(...next) {
      choices.push(...next);
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, prism?.stop()]);
    },
  };
}
