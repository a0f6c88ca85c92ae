/** A Market to try the shop of docs/examples/keys against: one call in two goes wrong. tsx market.ts [orders] */
import { setTimeout as pause } from "node:timers/promises";
import { type Fate, type PretendOrder, startPretendMarket } from "../pretendMarket.ts";

const count = Number(process.argv[2] ?? 30);
const orders = Array.from({ length: count }, (_, index): PretendOrder => {
  const items = [{ id: 1, offerId: "GAME-1", count: 1 + (index % 3) }];
  return { orderId: 59_000_000_001 + index, items, status: "PROCESSING" };
});
const wrong: readonly Fate[] = [
  { takes: true, says: "500" },
  { takes: false, says: "500" },
  { takes: true, says: "reset" },
  { takes: false, says: "reset" },
  { takes: true, says: "nothing" },
  { takes: true, says: "half a 200" },
  { takes: false, says: "400" },
  { takes: false, says: "420" },
];
const pick = (): Fate => wrong[Math.floor(Math.random() * wrong.length)] ?? { takes: false, says: "500" };

const owners = new Map<string, number>();
const market = await startPretendMarket({
  orders,
  port: 4011,
  fateOf: () => (Math.random() < 0.5 ? { takes: true, says: "200" } : pick()),
  deliversAfter: 8,
  async meanwhile({ orderId, keys, refused }) {
    console.log(`order ${orderId} is sent ${keys.join(", ")}${refused ? "; refused" : ""}`);
    for (const key of keys) {
      const owner = owners.get(key) ?? orderId;
      if (owner !== orderId) console.log(`WRONG: ${key} is with order ${owner}`);
      if (!refused) owners.set(key, owner);
    }
    // Time to be killed in.
    await pause(300);
  },
});
console.log(`${count} orders wait at ${market.url}. In another terminal, and kill it as you like:

  export MARKET_URL=${market.url} YANDEX_MARKET_API_KEY=any CAMPAIGN_ID=1 BUSINESS_ID=2
  export DEADLINE_MS=2000 PATIENCE_MS=3000 PAUSE_MS=500 # instead of minutes
  seq -f 'KEY-%g' 200 | npx tsx docs/examples/keys/addKeys.ts GAME-1
  npx tsx docs/examples/keys/shop.ts
`);
while (orders.some(({ status }) => status === "PROCESSING")) await pause(100);
console.log(`All ${count} orders are delivered. Each is to stand in shop.db as delivered, a few seconds from now.`);
