import { deepStrictEqual } from "node:assert";
import type { EntrantId } from "../entrants/entrants.ts";
import { type Case, caseOf } from "../payloads/cases.ts";
import { places } from "../payloads/operations.ts";
import type { Bench } from "./bench.ts";

interface Request {
  readonly method: string;
  readonly url: string;
  readonly apiKey: string;
  readonly type: string;
  readonly body: string;
}

function sent({ operation, order, body }: Case, request: Request): void {
  const { method, path } = places[operation];
  const { url, apiKey, type } = request;
  deepStrictEqual({ method: request.method, url, apiKey }, { method, url: path(order), apiKey: "ACMA:bench" });
  deepStrictEqual(type.split(";")[0], "application/json");
  deepStrictEqual(JSON.parse(request.body), body);
}

/** Fails unless the entrant sends the right request and returns the response: nobody may gain by doing less. */
export async function verify({ client, server }: Bench, id: EntrantId, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const each = caseOf(name);
    try {
      deepStrictEqual(await client(id).ask("answer", name), each.result);
      sent(each, await server.ask<Request>("last"));
    } catch (error) {
      throw new Error(`${id} is wrong at ${name}`, { cause: error });
    }
  }
}
