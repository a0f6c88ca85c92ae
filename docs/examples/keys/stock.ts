import type { Database, Sql } from "./database.ts";

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

// Signs of Arabic, Syriac and Kaithi that count as marks of format, but are seen.
const seen = "\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}";
const unseen = "\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800";
const invisible = new RegExp(`(?![\\n\\t${seen}])[${unseen}]`, "gu");

// One class, so that each character matches in one way: otherwise thirty tabs within a line would take hours.
const blank = `(?![${seen}])[\\s${unseen}]`;
// Joiners, variation selectors and tags at the end belong to the letter or emoji before them.
const attached = "(?![\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0020}-\\u{e01ef}])";
const atEnds = new RegExp(`^(?:${blank})+|(?:${attached}${blank})+$`, "gu");

/** The key as the buyer gets it: without what nobody sees around it. Some scripts and emoji need joiners within. */
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
