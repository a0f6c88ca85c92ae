import { isMarketError, type MarketClient, type ProvideOrderDigitalCodesInput } from "yandex-market-orders";
import { atomically, createTables, type Database, type State } from "./tables.ts";

/** An order waiting for its keys. `id` is the item's id within the order, `offerId` identifies it in stock. */
export interface Order {
  readonly orderId: number;
  readonly items: readonly { id: number; offerId: string; count: number; slip: string; activate_till: string }[];
}

export interface Shop {
  readonly db: Database;
  readonly market: MarketClient;
  /** The statuses of orders at Market, by id. An order that is left out is looked up again next time. */
  readonly statusesOf: (orderIds: number[]) => Promise<ReadonlyMap<number, string>>;
  /** Called for every failed call. The error holds no key of four characters or more. */
  readonly report: (orderId: number, error: unknown) => void;
  /** How long a call may take, in milliseconds. */
  readonly deadline?: number;
  /** How long, in milliseconds, before keys that Market may have are resent. They are due 30 minutes after PROCESSING. */
  readonly patience?: number;
}

interface Row {
  readonly id: number;
  readonly state: State;
  readonly since: number;
  readonly request: string;
}

export function keyDesk({ db, market, statusesOf, report, deadline = 60_000, patience = 300_000 }: Shop) {
  createTables(db);

  /** Takes keys out of stock and stores the request before it is sent. */
  function reserve({ orderId, items }: Order): Row | undefined {
    return atomically(db, () => {
      if (db.prepare("SELECT id FROM orders WHERE id = ?").all(orderId).length > 0) return undefined;
      const taking = db.prepare(`UPDATE keys SET order_id = ? WHERE key IN
        (SELECT key FROM keys WHERE offer = ? AND order_id IS NULL LIMIT ?) RETURNING key`);
      const filled = items.map(({ id, offerId, count, slip, activate_till }) => {
        const codes = (taking.all(orderId, offerId, count) as { key: string }[]).map(({ key }) => key);
        if (codes.length < count) throw new Error(`${offerId} is out of stock for order ${orderId}`);
        return { id, codes, slip, activate_till };
      });
      const request = JSON.stringify({ orderId, items: filled } satisfies ProvideOrderDigitalCodesInput);
      const row: Row = { id: orderId, state: "sending", since: Date.now(), request };
      db.prepare("INSERT INTO orders VALUES (?, ?, ?, ?)").run(row.id, row.state, row.since, row.request);
      return row;
    });
  }

  /** Moves the row to a new state, unless it has changed since it was read: then another process was faster. */
  function move(seen: Row, state: State): Row | undefined {
    const since = Date.now();
    const { changes } = db
      .prepare("UPDATE orders SET state = ?, since = ? WHERE id = ? AND state = ? AND since = ?")
      .run(state, since, seen.id, seen.state, seen.since);
    return Number(changes) === 1 ? { ...seen, state, since } : undefined;
  }

  /** Returns the keys to stock, under the same condition. */
  function release({ id, state, since }: Row): void {
    atomically(db, () => {
      const own = db.prepare("DELETE FROM orders WHERE id = ? AND state = ? AND since = ?").run(id, state, since);
      if (Number(own.changes) === 1) db.prepare("UPDATE keys SET order_id = NULL WHERE order_id = ?").run(id);
    });
  }

  async function send(row: Row): Promise<void> {
    try {
      await market.provideOrderDigitalCodes(JSON.parse(row.request) as ProvideOrderDigitalCodesInput, { deadline });
    } catch (error) {
      const outcome = isMarketError(error) ? error.outcome : "unknown";
      const cameToNothing = outcome === "not-sent" || outcome === "refused";
      // For the first call this is proof. A second one may be refused because the first one worked.
      if (cameToNothing && row.state === "sending") release(row);
      else move(row, "unclear");
      report(row.id, error);
      return;
    }
    move(row, "sent");
  }

  return {
    /** Sends the keys of an order in PROCESSING. Does nothing if that was already started, here or in another process. */
    async handOver(order: Order): Promise<void> {
      const row = reserve(order);
      if (row) await send(row);
    },

    /** Finishes what was started. Call it every few seconds; a restart needs nothing else. */
    async followUp(): Promise<void> {
      // A call ends within its deadline. One that has not was cut short, and no one can say how far it got.
      const longAgo = Date.now() - 1.5 * deadline;
      db.prepare("UPDATE orders SET state = 'unclear' WHERE state LIKE 'sending%' AND since < ?").run(longAgo);

      const open = db.prepare("SELECT * FROM orders WHERE state IN ('unclear', 'sent')").all() as Row[];
      const statuses = await statusesOf(open.map(({ id }) => id));
      const steps = open.map(async (row) => {
        const status = statuses.get(row.id);
        if (status === undefined) return;
        if (status === "DELIVERED") move(row, "delivered");
        // Cancelled, returned, or an unknown status: the keys stay where they are until a person decides.
        else if (status !== "PROCESSING") move(row, "person");
        else if (row.state === "unclear" && row.since < Date.now() - patience) {
          const turn = move(row, "sending again");
          if (turn) await send(turn);
        }
      });
      await Promise.all(steps);
    },
  };
}
