/**
 * Starts a server on loopback that accepts every request and sends no response, half of one or an empty one, by path; or
 * on the first request of a connection says how many it has read for the path, and resets the connection on the second.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Faulty servers. */
export interface Stubborn {
  readonly url: string;
  /** A URL at which nothing listens. */
  readonly closed: string;
  stop(): Promise<void>;
}

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listening = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

/** Stops a server even if clients are still connected. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/** Starts it on its own port, and finds a free port that stays unused. */
export async function startStubborn(): Promise<Stubborn> {
  const used = new WeakSet<Socket>();
  const read = new Map<string, number>();
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      const { url = "", socket } = request;
      if (url.startsWith("/silent/")) return;
      const count = (read.get(url) ?? 0) + 1;
      read.set(url, count);
      if (url.startsWith("/used/") && used.has(socket)) {
        socket.resetAndDestroy();
        return;
      }
      used.add(socket);
      response.writeHead(200, { "content-type": "application/json" });
      if (url.startsWith("/used/"))
        response.end(`{"status":"OK","result":{"verificationResult":"REJECTED","attemptsLeft":${count}}}`);
      else if (url.startsWith("/empty/")) response.end();
      else response.write('{"status":"OK",');
    });
  });
  const passing = createServer();
  await Promise.all([listening(server), listening(passing)]);
  const closed = urlOf(passing);
  await close(passing);
  return { url: urlOf(server), closed, stop: () => close(server) };
}
