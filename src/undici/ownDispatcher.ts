import { createRequire } from "node:module";
import { Socket } from "node:net";
import type * as Undici from "undici";
import { ConfigurationError } from "../errors/ConfigurationError.ts";
import type { Exchange } from "./Exchange.ts";

/** A dispatcher that belongs to one transport. */
export interface OwnDispatcher {
  readonly dispatch: (options: Undici.Dispatcher.DispatchOptions, exchange: Exchange) => boolean;
  readonly close: () => Promise<void>;
}

/** Loaded when it is asked for, not imported: that would replace the dispatcher of Node's own fetch. */
function load(): Pick<typeof Undici, "Agent" | "buildConnector"> {
  // With them Node loads its own undici, whose dispatcher the one that comes after leaves in its place.
  new Headers();
  const message = "undiciTransport() needs undici: npm install undici@7, or pass it a dispatcher";
  let undici: typeof Undici;
  try {
    undici = createRequire(import.meta.url)("undici") as typeof Undici;
  } catch (cause) {
    throw new ConfigurationError(message, { option: "transport", cause });
  }
  // The 6 that other packages bring along has none, nor has what Bun puts in its place: they would refuse every request.
  if ("cacheStores" in undici) return undici;
  throw new ConfigurationError(`${message}; found an older version, or the stub of Bun`, { option: "transport" });
}

/** Makes an `Agent` that sends as Node's fetch does: HTTP/1.1, as many connections as there are requests at once. */
export function ownDispatcher(): OwnDispatcher {
  const { Agent, buildConnector } = load();
  // Its type hides that it returns the socket.
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
      // undici looks at no request until it is connected: without this an abort would leave the attempt to connect.
      exchange.opening = opened;
      return isReady;
    },
    // A second close of an agent rejects.
    close: () => (closing ??= agent.close()),
  };
}
