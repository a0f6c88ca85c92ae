/** Adds keys to the stock, one per line: `tsx addKeys.ts GAME-1 < keys.txt`. A key that was ever here is not added again. */
import { DatabaseSync } from "@photostructure/sqlite";
import { text } from "node:stream/consumers";
import { atomically, createTables } from "./tables.ts";

const [offer] = process.argv.slice(2);
if (offer === undefined) throw new Error("Which offer are the keys for? tsx addKeys.ts OFFER < keys.txt");
const keys = (await text(process.stdin)).split(/\r?\n/).filter((line) => line !== "");

const db = new DatabaseSync(process.env["SHOP_DB"] ?? "shop.db");
createTables(db);
const adding = db.prepare("INSERT INTO keys (key, offer) VALUES (?, ?) ON CONFLICT DO NOTHING");
const added = atomically(db, () => keys.filter((key) => adding.run(key, offer).changes > 0));
console.log(`${added.length} of ${keys.length} keys are new`);
