import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "../../listen.ts";

/** What becomes of a call with keys: whether Market takes them, and what the caller hears of it. */
export interface Fate {
  readonly takes: boolean;
  readonly says: "200" | "half a 200" | "400" | "403" | "420" | "500" | "reset" | "nothing";
}

/** An order that waits for its keys. */
export interface PretendOrder {
  readonly orderId: number;
  readonly items: readonly { readonly id: number; readonly offerId: string; readonly count: number }[];
  status: "PROCESSING" | "DELIVERED" | "CANCELLED";
}

/** A call with keys, as it arrived. */
export interface KeyCall {
  readonly orderId: number;
  readonly body: string;
  readonly keys: readonly string[];
  /** Whether the caller could prove that Market did not take the keys, had he heard the answer. */
  readonly refused: boolean;
  readonly taken: boolean;
}

export interface PretendMarket {
  readonly url: string;
  readonly orders: readonly PretendOrder[];
  /** Every call with keys that was read to its end, oldest first. */
  readonly calls: readonly KeyCall[];
  /** Lets every e-mail that is on its way arrive. */
  deliver(): void;
  stop(): Promise<void>;
}

export interface Temper {
  readonly orders: readonly PretendOrder[];
  /** The fate of a call, by its order and how many came before it. */
  readonly fateOf: (orderId: number, before: number) => Fate;
  /** The fate of a question about orders. */
  readonly fateOfQuestion?: (isLookUp: boolean) => "200" | "500" | "reset" | "nothing";
  /** Whether an answer about orders leaves one out. */
  readonly forgets?: () => boolean;
  /** How many orders an answer about waiting ones lists at most. */
  readonly pageSize?: number;
  /** How many questions about orders come before the e-mail has arrived. */
  readonly deliversAfter?: number;
  /** The port on 127.0.0.1; a free one unless given. */
  readonly port?: number;
  /** Happens during a call: after Market has or has not taken the keys, before it answers. */
  readonly meanwhile?: (call: KeyCall) => void | Promise<void>;
}

const messages: Record<string, string> = {
  "400": "Market did not like something",
  "403": "No access",
  "420": "Hit rate limit of 6 parallel requests",
  "500": "Market is not well",
};

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function say(response: ServerResponse, how: string, body: object = {}, message = messages[how]): void {
  if (how === "nothing") return;
  if (how === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const text = JSON.stringify(how.endsWith("200") ? body : { status: "ERROR", errors: [{ code: "PRETEND", message }] });
  const status = Number(how.slice(-3));
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  if (how === "half a 200") response.write(text.slice(0, 5), () => response.socket?.destroy());
  else response.end(text);
}

/** A Market on this machine that takes keys, loses its temper, and remembers what it was told. */
export async function startPretendMarket(temper: Temper): Promise<PretendMarket> {
  const { orders, fateOf, fateOfQuestion = () => "200", forgets = () => false } = temper;
  const { pageSize = 50, deliversAfter = 2, port, meanwhile } = temper;
  const calls: KeyCall[] = [];
  const onTheirWay = new Map<PretendOrder, number>();

  /** E-mails arrive as the shop goes on asking, not as time goes by. */
  function deliver(atOnce = false): void {
    for (const [order, questions] of onTheirWay) {
      onTheirWay.set(order, questions - 1);
      if (questions > 0 && !atOnce) continue;
      onTheirWay.delete(order);
      if (order.status === "PROCESSING") order.status = "DELIVERED";
    }
  }

  async function takeKeys(orderId: number, body: string, response: ServerResponse): Promise<void> {
    const order = orders.find((one) => one.orderId === orderId);
    const { items } = JSON.parse(body) as { items: { codes: string[] }[] };
    const keys = items.flatMap(({ codes }) => codes);
    const before = calls.filter((call) => call.orderId === orderId).length;
    const waits = order?.status === "PROCESSING";
    const { takes, says }: Fate = waits ? fateOf(orderId, before) : { takes: false, says: "400" };
    const call = { orderId, body, keys, taken: takes, refused: !takes && says.startsWith("4") };
    calls.push(call);
    if (takes && order && !onTheirWay.has(order)) onTheirWay.set(order, deliversAfter);
    await meanwhile?.(call);
    say(
      response,
      says,
      { status: "OK" },
      waits ? undefined : `Invalid status for order ${orderId}, PROCESSING expected`,
    );
  }

  function tellOrders(body: string, from: number, response: ServerResponse): void {
    deliver();
    const { orderIds, statuses } = JSON.parse(body) as { orderIds?: number[]; statuses?: string[] };
    const asked = orders.filter(
      ({ orderId, status }) => (orderIds ? orderIds.includes(orderId) : statuses?.includes(status)) && !forgets(),
    );
    const to = from + (orderIds ? orderIds.length : pageSize);
    const paging = to < asked.length ? { nextPageToken: String(to) } : {};
    say(response, fateOfQuestion(orderIds !== undefined), { status: "OK", orders: asked.slice(from, to), paging });
  }

  const server = createServer((request, response) => {
    read(request)
      .then(async (body) => {
        const [, orderId] = /\/orders\/(\d+)\/deliverDigitalGoods$/.exec(request.url ?? "") ?? [];
        const { searchParams } = new URL(request.url ?? "", "http://pretend");
        if (orderId === undefined) tellOrders(body, Number(searchParams.get("pageToken") ?? 0), response);
        else await takeKeys(Number(orderId), body, response);
      })
      // The caller was killed while it sent.
      .catch(() => response.destroy());
  });
  return {
    url: await listen(server, port),
    orders,
    calls,
    deliver: () => {
      deliver(true);
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
