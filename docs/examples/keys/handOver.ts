import {
  isInvalidRequestError,
  isMarketError,
  type MarketClient,
  type ProvideOrderDigitalCodesInput,
} from "yandex-market-orders";
import type { Database } from "./database.ts";
import { openLedger, type Order, type Row } from "./ledger.ts";
import { refusalOf } from "./refusal.ts";

export interface Shop {
  readonly database: Database;
  readonly market: MarketClient;
  /** The statuses of orders at Market, by id. An order that is left out is looked up again next time. */
  readonly statusesOf: (orderIds: number[]) => Promise<ReadonlyMap<number, string>>;
  /** Called for every failed call. The error holds no key of four characters or more. */
  readonly report: (orderId: number, error: unknown) => void;
  /** Called with what a person should know: keys were set aside, the shop pauses. */
  readonly warn: (message: string) => void;
  /** How long a call may take, in milliseconds. */
  readonly deadline?: number;
  /** How long, in milliseconds, before keys that Market may have are resent. They are due 30 minutes after PROCESSING. */
  readonly patience?: number;
  /** How long, in milliseconds, a refused order waits, and the shop when the refusal has nothing to do with the order. */
  readonly rest?: number;
}

export function keyDesk(shop: Shop) {
  const { database, market, statusesOf, report, warn, deadline = 60_000, patience = 300_000, rest = 60_000 } = shop;
  const { reserve, move, release, open } = openLedger(database);
  let pausedUntil = 0;
  const restingUntil = new Map<number, number>();

  /** Resolves to whether the order can go on at once, with other keys. */
  async function send(row: Row): Promise<boolean> {
    const request = JSON.parse(row.request) as ProvideOrderDigitalCodesInput;
    try {
      await market.provideOrderDigitalCodes(request, { deadline });
    } catch (error) {
      report(row.id, error);
      const outcome = isMarketError(error) ? error.outcome : "unknown";
      const refusal = refusalOf(error, request);
      if (outcome === "refused") restingUntil.set(row.id, Date.now() + rest);
      if (refusal.blamesShop) {
        pausedUntil = Date.now() + rest;
        warn(
          `Nothing is sent for ${rest / 1000} s: Market refused order ${row.id} for a reason that concerns them all`,
        );
      }
      const cameToNothing = outcome === "not-sent" || outcome === "refused";
      // For the first call this is proof. A second one may be refused because the first one worked.
      if (cameToNothing && row.state === "sending") {
        const aside = await release(row, refusal);
        if (aside > 0) warn(`${aside} keys of order ${row.id} are set aside; the column aside says why`);
        return refusal.bad.size > 0 && aside > 0;
      }
      // A rule of a newer version of the package would stop the same request every time.
      await move(row, isInvalidRequestError(error) ? "person" : "unclear");
      return false;
    }
    await move(row, "sent");
    return false;
  }

  return {
    /** Sends the keys of an order in PROCESSING. Does nothing if that was already started, here or in another process. */
    async handOver(order: Order): Promise<void> {
      if (Date.now() < Math.max(pausedUntil, restingUntil.get(order.orderId) ?? 0)) return;
      for (;;) {
        const row = await reserve(order);
        const goesOn = row && (await send(row));
        if (!goesOn) return;
      }
    },

    /** Finishes what was started. Call it every few seconds; a restart needs nothing else. */
    async followUp(): Promise<void> {
      // A call ends within its deadline.
      const rows = await open(Date.now() - 1.5 * deadline);
      const statuses = await statusesOf(rows.map(({ id }) => id));
      const steps = rows.map(async (row) => {
        const status = statuses.get(row.id);
        if (status === undefined) return;
        if (status === "DELIVERED") await move(row, "delivered");
        // Cancelled, returned, or an unknown status: the keys stay where they are until a person decides.
        else if (status !== "PROCESSING") await move(row, "person");
        else if (row.state === "unclear" && row.since < Date.now() - patience && pausedUntil < Date.now()) {
          const turn = await move(row, "sending again");
          if (turn) await send(turn);
        }
      });
      await Promise.all(steps);
    },
  };
}
