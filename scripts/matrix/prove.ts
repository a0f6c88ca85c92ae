/** Proves a row and reports the result. */
import type { RecordedRequest } from "../../src/mock/index.ts";
import type { Row } from "./row.ts";

/** What a program prints at its end: one that exits early with 0 has proved nothing. */
export const proof = "matrix: all checks passed";

/** The result. */
export interface Verdict {
  readonly row: Row;
  /** What was printed or thrown; absent on success. */
  readonly failure?: string;
  readonly tookMs: number;
}

/** The mock's view: each operation arrived, and every request matched the description. */
function confirm(label: string, requests: readonly RecordedRequest[]): void {
  const own = requests.filter(({ headers }) => headers["x-market-integration"] === `matrix/${label}`);
  const accepted = own.filter(({ status }) => status === 200);
  const disliked = own.filter(({ violations }) => violations.length > 0);
  if (disliked.length > 0) throw new Error(`The mock disliked ${JSON.stringify(disliked)}`);
  const operations = new Set(accepted.map(({ path }) => path));
  if (operations.size !== 4) throw new Error(`The mock accepted ${JSON.stringify([...operations])}`);
}

export async function prove(row: Row, requests: readonly RecordedRequest[]): Promise<Verdict> {
  const started = performance.now();
  const tookMs = (): number => Math.round(performance.now() - started);
  try {
    const output = await row.prove();
    if (!output.includes(proof)) throw new Error(`It ended before its time:\n${output}`);
    if (row.label !== undefined) confirm(row.label, requests);
    return { row, tookMs: tookMs() };
  } catch (error) {
    return { row, failure: error instanceof Error ? error.message : String(error), tookMs: tookMs() };
  }
}
