import { createRequire } from "node:module";
import type { RedisClient } from "../../src/redis/runScript.ts";

/** The libraries that may be used to reach a store. */
export type Library = "ioredis" | "iovalkey" | "redis";

/** A client that keeps trying to connect. */
type StoreClient = RedisClient & {
  connect: () => Promise<unknown>;
  on: (event: "error", listener: () => void) => unknown;
  /** Closes it at once: ioredis and iovalkey. */
  disconnect: () => unknown;
};

/** What the package.json of these tests installs. */
const installed = createRequire(`${process.cwd()}/test/redis/package.json`);

function newClient(library: Library, port: number): StoreClient {
  if (library === "redis") {
    const { createClient } = installed("redis") as { createClient: (options: object) => StoreClient };
    return createClient({ socket: { host: "127.0.0.1", port, reconnectStrategy: 50 } });
  }
  const { Redis } = installed(library) as { Redis: new (options: object) => StoreClient };
  return new Redis({ host: "127.0.0.1", port, retryStrategy: () => 50, lazyConnect: true });
}

/** Opens a client of a store on this machine. */
export async function openClient(port: number, library: Library = "ioredis"): Promise<StoreClient> {
  const client = newClient(library, port);
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
