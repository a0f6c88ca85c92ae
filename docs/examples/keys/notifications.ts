import { createServer, type Server } from "node:http";

/** The order that a notification is about. */
export interface Notified {
  readonly campaignId: number | bigint;
  readonly orderId: number | bigint;
}

export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** An id that came as a JSON number or as a string; `undefined` if it is none, or if `JSON.parse` has rounded it. */
export function idFrom(value: unknown): number | bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== "string" || !/^[1-9]\d{0,18}$/.test(value)) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : BigInt(value);
}

const wrong = { status: 400, body: { error: { type: "WRONG_EVENT_FORMAT", message: "not a notification" } } };

/** The answer to a notification. `wake` is told of orders that wait for their keys; it must return at once. */
export function replyTo(text: string, wake: (order: Notified) => void): Reply {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return wrong;
  }
  if (typeof event !== "object" || event === null || !("notificationType" in event)) return wrong;
  const { notificationType, status, ...ids } = event as Record<string, unknown>;
  if (notificationType === "ORDER_STATUS_UPDATED" && status === "PROCESSING") {
    const campaignId = idFrom(ids["campaignId"]);
    const orderId = idFrom(ids["orderId"]);
    if (campaignId === undefined || orderId === undefined) return wrong;
    wake({ campaignId, orderId });
  }
  // PING and all the events that this shop has no use for get the same answer.
  return { status: 200, body: { version: "1.0.0", name: "keys", time: new Date().toISOString() } };
}

/** Takes notifications over plain HTTP: something before it, such as nginx, must speak HTTPS. */
export function listen(port: number, wake: (order: Notified) => void): Server {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      // A notification has a few hundred bytes.
      if (size > 100_000) request.destroy();
      else chunks.push(chunk);
    });
    request.on("end", () => {
      const { status, body } = replyTo(Buffer.concat(chunks).toString("utf8"), wake);
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
  });
  return server.listen(port);
}
