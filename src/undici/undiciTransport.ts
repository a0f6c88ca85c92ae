import type { Dispatcher } from "undici";
import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { isObject } from "../isObject.ts";
import type { Outgoing, Transporter } from "../transport/transporter.ts";
import { withoutPrototype } from "../prototype.ts";
import { Exchange } from "./Exchange.ts";
import { ownDispatcher } from "./ownDispatcher.ts";

/** What a transport needs of undici's `Dispatcher`. */
export interface UndiciDispatcher {
  /** Sends a request, as undici documents it. */
  readonly dispatch: Dispatcher["dispatch"];
}

/** The options of `undiciTransport`. */
export interface UndiciTransportOptions {
  /**
   * Your own dispatcher: a `ProxyAgent`, an `Agent` with other settings, a `MockAgent`. If it retries a request or
   * follows a redirect, it is stopped. Whether a request that failed in it before it started was sent is judged only by
   * the code of its error. Close it yourself once its calls are done.
   *
   * @defaultValue an `Agent` used only by this transport
   */
  readonly dispatcher?: UndiciDispatcher | undefined;
}

/** A transport over undici, for the option `transport` of `createClient`. Several clients may share one. */
export interface UndiciTransport extends Transporter {
  /**
   * Closes the connections of its own dispatcher once their responses have arrived. Requests not yet sent never will
   * be: wait for your calls first. A process can exit without it: idle connections do not keep it alive.
   */
  close(): Promise<void>;
}

function readDispatcher(options: unknown): UndiciDispatcher | undefined {
  const fault = (why: string): ConfigurationError =>
    new ConfigurationError(`undiciTransport ${why}`, { option: "dispatcher" });
  if (!isObject(options) || Object.keys(options).some((name) => name !== "dispatcher"))
    throw fault("accepts an object with one optional field, dispatcher");
  const { dispatcher }: UndiciTransportOptions = withoutPrototype(options);
  if (dispatcher !== undefined && (!isObject(dispatcher) || typeof dispatcher.dispatch !== "function"))
    throw fault("needs an undici dispatcher, such as an Agent");
  return dispatcher;
}

/**
 * A header value that stays the same array in all copies of the headers, so that it can be changed later. There is no
 * other way to stop an agent from sending the request again: it reports nothing, and a body that can be read only once
 * could not be compared by a MockAgent.
 */
function markOf(value: string): string[] {
  const mark = [value];
  // The cache interceptor copies arrays too; a SnapshotAgent stores a request by its headers after the response.
  mark.slice = () => mark;
  mark.join = () => value;
  return mark;
}

function dispatchOptions(
  { url, method, headers, body }: Outgoing,
  codings: string | string[],
): Dispatcher.DispatchOptions {
  // The client's URLs are already normalized: parsing one with `URL` takes as long as everything else here.
  const from = url.indexOf("/", "https://".length);
  return withoutPrototype<Dispatcher.DispatchOptions>({
    origin: url.slice(0, from),
    path: url.slice(from),
    method,
    // The defaults of fetch.
    headers: { "user-agent": "undici", ...headers, "accept-encoding": codings },
    body: body === "" ? null : body,
    // Prevents pipelining behind another request: undici would resend this one if that one failed.
    idempotent: false,
    // The client keeps its own time.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

/**
 * Creates a transport over undici's `dispatch`, which does the work of fetch in a third of its CPU time. It needs
 * undici (`npm install undici@7`), an optional peer dependency that this function loads unless a dispatcher is given.
 * On Bun that fails, because Bun has only a stub of that name.
 *
 * @throws ConfigurationError if the option is not valid, or undici is not installed or too old
 */
export function undiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  const given = readDispatcher(options);
  const { dispatch, close } = given ? { dispatch: given.dispatch.bind(given), close: undefined } : ownDispatcher();
  const transport: Transporter = (outgoing, time) =>
    new Promise((resolve, reject) => {
      const codings = outgoing.headers["accept-encoding"] ?? "br, gzip, deflate";
      const mark = given && markOf(codings);
      const { maxBytes } = outgoing;
      const exchange = new Exchange({ maxBytes, mark, onHead: resolve, onFailure: reject }, time);
      try {
        dispatch(dispatchOptions(outgoing, mark ?? codings), exchange);
      } catch (error) {
        exchange.onThrow(error);
      }
    });
  return Object.assign(transport, { close: () => Promise.resolve(close?.()) });
}
