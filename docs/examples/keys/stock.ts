import type { Database, Sql } from "./database.ts";

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

// A variation selector at the end belongs to the emoji before it.
const atEnds =
  /^(?:\s|(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800])+|(?:\s|(?!\ufe0f)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800])+$/gu;

/** The key as the buyer gets it: without white space and invisible characters around it. Some scripts need those within. */
const bare = (key: string): string => key.replace(lineEnd, "\n").replace(atEnds, "");

/** The key without what nobody sees: white space around it and invisible characters. Empty if nothing is left. */
export function identityOf(key: string): string {
  return key.replace(lineEnd, "\n").replace(invisible, "").trim();
}

/** The keys in a text with one on each line. */
export function keysIn(text: string): string[] {
  return text
    .split(lineEnd)
    .map(bare)
    .filter((key) => identityOf(key) !== "");
}

/** Adds keys to the stock, and resolves to how many are new: those that were never here before, in any spelling. */
export function addKeys(database: Database, offer: string, keys: readonly string[]): Promise<number> {
  return database.transaction(async (sql) => {
    let added = 0;
    for (const key of keys.map(bare)) {
      const identity = identityOf(key);
      if (identity === "") continue;
      const rows = await sql(
        "INSERT INTO keys (key, offer, identity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING key",
        ...[key, offer, identity],
      );
      added += rows.length;
    }
    return added;
  });
}

/** Computes the identity of keys that an earlier version stored. Where two coincide, both are set aside. */
export async function identify(sql: Sql): Promise<void> {
  const strangers = await sql<{ key: string }>(
    "SELECT key FROM keys WHERE identity IS NULL AND aside IS NULL ORDER BY order_id IS NULL, key",
  );
  for (const { key } of strangers) {
    const identity = identityOf(key);
    const [twin] = await sql<{ key: string }>("SELECT key FROM keys WHERE identity = ?", identity);
    if (identity === "") await sql("UPDATE keys SET aside = 'empty' WHERE key = ?", key);
    else if (!twin) await sql("UPDATE keys SET identity = ? WHERE key = ?", identity, key);
    else await sql("UPDATE keys SET aside = 'the same key in two spellings' WHERE key IN (?, ?)", key, twin.key);
  }
}
