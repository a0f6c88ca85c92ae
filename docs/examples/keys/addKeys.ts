/**
 * Adds keys to the stock, one per line of UTF-8 text: `tsx addKeys.ts GAME-1 < keys.txt`. A key that was ever here,
 * sold or set aside, is not added again.
 */
import { buffer } from "node:stream/consumers";
import { openDatabase } from "./database.ts";
import { addKeys, keysIn } from "./stock.ts";

const [offer = "", ...others] = process.argv.slice(2);
if (offer.trim() !== offer || offer === "" || others.length > 0)
  throw new Error("Which offer are the keys for? tsx addKeys.ts OFFER < keys.txt");
// Throws if the text is in another encoding, which would change the keys.
const text = new TextDecoder("utf-8", { fatal: true }).decode(await buffer(process.stdin));
const keys = keysIn(text);

const database = await openDatabase();
const added = await addKeys(database, offer, keys);
await database.close();
console.log(`${added} of ${keys.length} keys are new`);
