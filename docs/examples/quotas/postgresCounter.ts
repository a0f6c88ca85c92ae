import type { Pool } from "pg";
import type { Counter } from "yandex-market-orders";

/** Counts in `CREATE TABLE market_calls (call_window text PRIMARY KEY, used integer NOT NULL, ends_at timestamptz NOT NULL)`. */
export function postgresCounter(pool: Pool): Counter {
  const ends = "now() + $2 * interval '1 ms'";
  return {
    async take(window, limit, lifeMs) {
      const { rowCount } = await pool.query(
        `INSERT INTO market_calls AS calls VALUES ($1, 1, ${ends})
         ON CONFLICT (call_window) DO UPDATE SET used = calls.used + 1 WHERE calls.used < $3`,
        [window, lifeMs, limit],
      );
      return rowCount === 1;
    },
    giveBack: (window) => pool.query("UPDATE market_calls SET used = used - 1 WHERE call_window = $1", [window]),
    close: (window, lifeMs) =>
      pool.query(
        `INSERT INTO market_calls VALUES ($1, 1000000000, ${ends})
         ON CONFLICT (call_window) DO UPDATE SET used = 1000000000`,
        [window, lifeMs],
      ),
  };
}
