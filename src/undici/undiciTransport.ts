import type { Dispatcher } from "undici";
import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { isObject } from "../isObject.ts";
import type { Outgoing, Transporter } from "../transport/transporter.ts";
import { Exchange } from "./Exchange.ts";
import { ownDispatcher } from "./ownDispatcher.ts";

/** What to send with. */
export interface UndiciTransportOptions {
  /**
   * A dispatcher of your own: a `ProxyAgent`, an `Agent` with other settings, a `MockAgent`. One that repeats a request
   * or follows a redirect is stopped there. Whether a request that fails in it before it starts was sent is judged by the code
   * of its error alone. To close it is yours, once its calls are done.
   *
   * @defaultValue an `Agent` that belongs to this transport alone
   */
  readonly dispatcher?: Pick<Dispatcher, "dispatch"> | undefined;
}

/** Sends over undici: what `createClient` takes as `transport`. Several clients may share one. */
export interface UndiciTransport extends Transporter {
  /**
   * Closes the connections of its own dispatcher as their answers are here. What has not been sent by then never is: wait
   * for the calls first. A process ends without it: idle connections do not hold it.
   */
  close(): Promise<void>;
}

function readDispatcher(options: unknown): UndiciTransportOptions["dispatcher"] {
  const fault = (why: string): ConfigurationError =>
    new ConfigurationError(`undiciTransport ${why}`, { option: "dispatcher" });
  if (!isObject(options) || Object.keys(options).some((name) => name !== "dispatcher"))
    throw fault("takes an object that may hold a dispatcher, and nothing else");
  const { dispatcher }: UndiciTransportOptions = options;
  if (dispatcher !== undefined && (!isObject(dispatcher) || typeof dispatcher.dispatch !== "function"))
    throw fault("must be given a dispatcher of undici, such as an Agent");
  return dispatcher;
}

/**
 * A value of a header that is one list in all copies of the headers, whatever is put into it later. Of an agent that sends
 * again there is no other way to take the request back: it tells no one, and a body that can be read once would be none
 * that a MockAgent could compare.
 */
function markOf(value: string): string[] {
  const mark = [value];
  // The interceptor of a cache copies lists too; a SnapshotAgent keeps a request by its headers once the answer is here.
  mark.slice = () => mark;
  mark.join = () => value;
  return mark;
}

function dispatchOptions(
  { url, method, headers, body }: Outgoing,
  codings: string | string[],
): Dispatcher.DispatchOptions {
  // The client's URLs are in normal form: reading one again with `URL` takes as long as all else here.
  const from = url.indexOf("/", "https://".length);
  return {
    origin: url.slice(0, from),
    path: url.slice(from),
    method,
    // Like a fetch, where the caller has set none.
    headers: { "user-agent": "undici", ...headers, "accept-encoding": codings },
    body: body === "" ? null : body,
    // Never sent behind another on one connection: undici would send it again when that one fails.
    idempotent: false,
    // Time is the client's.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}

/**
 * Makes a transport over undici's `dispatch`, which does what a fetch does with a third of the processor's time. It needs
 * undici (`npm install undici@7`), an optional peer that this function loads, unless a dispatcher is given. Bun has none,
 * only a stand-in of the same name.
 *
 * @throws ConfigurationError when the option cannot be used, or undici is not installed or too old
 */
export function undiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  const given = readDispatcher(options);
  const { dispatch, close } = given ? { dispatch: given.dispatch.bind(given), close: undefined } : ownDispatcher();
  const transport: Transporter = (outgoing, time) =>
    new Promise((resolve, reject) => {
      const codings = outgoing.headers["accept-encoding"] ?? "br, gzip, deflate";
      const mark = given && markOf(codings);
      const exchange = new Exchange(outgoing, time, { mark, onHead: resolve, onFailure: reject });
      try {
        dispatch(dispatchOptions(outgoing, mark ?? codings), exchange);
      } catch (error) {
        exchange.onThrow(error);
      }
    });
  return Object.assign(transport, { close: () => Promise.resolve(close?.()) });
}
