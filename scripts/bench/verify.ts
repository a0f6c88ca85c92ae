import { deepStrictEqual } from "node:assert";
import type { Child } from "./child.ts";
import { clientIds } from "./entrants.ts";
import { rowNames, rowOf } from "./rows.ts";

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: readonly Uint8Array[];
}

/**
 * Fails unless every client sends the right request and returns what the server answered, and `check` takes the right
 * body and refuses a broken one: nobody may gain by doing less.
 */
export async function verify(server: Child, entrant: (id: string) => Child): Promise<void> {
  for (const name of rowNames) {
    const { address, text, result } = rowOf(name);
    deepStrictEqual(await entrant("check").ask("answer", name), true, `check refuses ${name}`);
    deepStrictEqual(await entrant("check").ask("answer", name, true), false, `check takes ${name}, broken`);
    for (const id of clientIds) {
      const actual = await entrant(id).ask("answer", name);
      const { method, url, headers, chunks } = await server.ask<Request>("last");
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      const sent = [method, url, headers["api-key"], headers["content-type"]?.split(";")[0], body, actual];
      const right = [...address, "ACMA:bench", "application/json", JSON.parse(text), result];
      try {
        deepStrictEqual(sent, right);
      } catch (cause) {
        throw new Error(`${id} is wrong at ${name}`, { cause });
      }
    }
  }
}
