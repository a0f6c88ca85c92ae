/** The shop of docs/examples/keys with Node's own SQLite, where it needs no flag. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { killsDuringTheCall, refusesTheSecondCall } from "../../../test/recipes/keys/plays.ts";
import { proof } from "../prove.ts";
import type { Row } from "../row.ts";
import { nodes, programOf } from "../runtimes.ts";
import type { World } from "../world.ts";

export function keysRows({ journey, runtimes }: World): Row[] {
  return nodes
    .filter((line) => Number(line) >= 22)
    .map((line) => ({
      environment: `Recipe for keys, node:sqlite in Node ${line}`,
      version: runtimes.version(`node${line}`),
      async prove() {
        const folder = journey.at(`keys-${line}`);
        await cp("docs/examples/keys", folder, { recursive: true });
        const store = join(folder, "sqlite.ts");
        await writeFile(store, (await readFile(store, "utf8")).replace("@photostructure/sqlite", "node:sqlite"));
        for (const play of [killsDuringTheCall, refusesTheSecondCall]) {
          const found = await play(
            join(folder, "shop.ts"),
            join(folder, "shop.db"),
            programOf(runtimes, `node${line}`),
          );
          if (found.length > 0) throw new Error(found.join("\n"));
        }
        return proof;
      },
    }));
}
