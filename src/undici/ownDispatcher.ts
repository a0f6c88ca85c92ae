import { createRequire } from "node:module";
import { Socket } from "node:net";
import type * as Undici from "undici";
import { ConfigurationError } from "../errors/ConfigurationError.ts";
import type { Exchange } from "./Exchange.ts";

export interface OwnDispatcher {
  readonly dispatch: (options: Undici.Dispatcher.DispatchOptions, exchange: Exchange) => boolean;
  readonly close: () => Promise<void>;
}

/** Loads undici on demand: importing it would replace the dispatcher of Node's own fetch. */
function load(): Pick<typeof Undici, "Agent" | "buildConnector"> {
  // Makes Node load its own undici first: then the one loaded below leaves that one's dispatcher in place.
  new Headers();
  const message = "undiciTransport() needs undici: npm install undici@7, or pass it a dispatcher";
  let undici: typeof Undici;
  try {
    undici = createRequire(import.meta.url)("undici") as typeof Undici;
  } catch (cause) {
    throw new ConfigurationError(message, { option: "transport", cause });
  }
  // Missing in undici 6, which other packages bring along, and in Bun's stub: those would refuse every request.
  if ("cacheStores" in undici) return undici;
  throw new ConfigurationError(`${message}; found an older version or Bun's stub`, { option: "transport" });
}

/** Creates an `Agent` that works like Node's fetch: HTTP/1.1, one connection per parallel request. */
export function ownDispatcher(): OwnDispatcher {
  const { Agent, buildConnector } = load();
  // The type hides that it returns the socket.
  const connector: (...args: Parameters<Undici.buildConnector.connector>) => unknown = buildConnector({
    allowH2: false,
  });
  let opened: Socket | undefined;
  const agent = new Agent({
    allowH2: false,
    connect(options, callback) {
      const socket = connector(options, callback);
      if (socket instanceof Socket) opened = socket;
    },
  });
  let closing: Promise<void> | undefined;
  return {
    dispatch(options, exchange) {
      opened = undefined;
      const isReady = agent.dispatch(options, exchange);
      // undici ignores a request until it is connected: without this, an abort would not stop the connection attempt.
      exchange.opening = opened;
      return isReady;
    },
    // An agent's `close` rejects when called twice.
    close: () => (closing ??= agent.close()),
  };
}
