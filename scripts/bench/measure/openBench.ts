import { entrants, type EntrantId } from "../entrants/entrants.ts";
import type { Bench } from "./bench.ts";
import { type Child, startChild } from "./child.ts";
import { findPins } from "./pins.ts";

/** Starts the server; the clients follow as they are needed. */
export async function openBench(programs: string, quick: boolean): Promise<Bench & { close(): Promise<void> }> {
  const pins = findPins();
  const file = (name: string): string => `${programs}/${name}.mjs`;
  const server = startChild(pins.server, file("programs/server"));
  const baseUrl = await server.ask<string>("baseUrl");
  const clients = new Map<EntrantId, Child>();
  return {
    quick,
    pins,
    file,
    server,
    baseUrl,
    client(id) {
      const running = clients.get(id);
      if (running) return running;
      const entrant = file(`entrants/${entrants[id].file}`);
      const started = startChild(pins.client, file("programs/client"), [entrant, baseUrl]);
      clients.set(id, started);
      return started;
    },
    async close() {
      await Promise.all([...clients.values(), server].map((child) => child.stop()));
    },
  };
}
