import type { Dispatcher } from "undici";
import type { AttemptTime, Incoming, Outgoing } from "../transport/transporter.ts";
import { TransportFailure } from "../transport/transportFailure.ts";
import { Chunks } from "./Chunks.ts";
import { decodeBody } from "./decodeBody.ts";

type Controller = Dispatcher.DispatchController;
type Fields = Parameters<NonNullable<Dispatcher.DispatchHandler["onResponseStart"]>>[2];

function headersOf(fields: Fields): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(fields)) {
    // The first undici 7 read them as UTF-8, and one character that is none of Latin-1 would lose all headers.
    for (const value of [values].flat()) headers.append(name, value.replaceAll(/[^\0-\xff]/g, "?"));
  }
  return headers;
}

interface ExchangeOptions {
  /**
   * Of a dispatcher of the caller's: the value of one of the request's headers, the same list in copies of these. Only
   * without it was what fails before `onRequestStart` not sent: an agent of undici says so each time; what a caller puts
   * around it may keep that to itself, and a mock of one has nothing to say.
   */
  readonly mark: string[] | undefined;
  readonly onHead: (incoming: Incoming) => void;
  readonly onFailure: (error: unknown) => void;
}

/** What becomes of one request, as undici tells it: it starts, an answer comes and ends; or it fails on the way. */
export class Exchange implements Dispatcher.DispatchHandler {
  /** The connection that is being opened for it, if any. */
  opening: { destroy(error: Error): unknown } | undefined;
  readonly #maxBytes: number;
  readonly #body: Chunks;
  readonly #mark: string[] | undefined;
  readonly #onHead: (incoming: Incoming) => void;
  readonly #onFailure: (error: unknown) => void;
  #controller: Controller | undefined;
  #isOver = false;
  #failure: Error | undefined;
  #onOver: (() => void) | undefined;

  constructor({ maxBytes }: Outgoing, time: AttemptTime, { mark, onHead, onFailure }: ExchangeOptions) {
    this.#maxBytes = maxBytes;
    this.#body = new Chunks(maxBytes);
    this.#mark = mark;
    this.#onHead = onHead;
    this.#onFailure = onFailure;
    time.whenOver(() => {
      this.#abort();
    });
  }

  #abort(): void {
    if (this.#isOver) return;
    const error = new Error("aborted");
    this.opening?.destroy(error);
    try {
      this.#controller?.abort(error);
    } catch {
      // A dispatcher of the caller's: others that wait for the same moment are still to be told.
    }
    this.onResponseError(undefined, error);
  }

  #end(): void {
    this.#isOver = true;
    // It holds the request, and a kept promise of a call holds this for its headers.
    this.#controller = undefined;
    this.#onOver?.();
  }

  /** Its bytes are about to be written. */
  onRequestStart(controller: Controller): void {
    const isRepeated = this.#controller !== undefined;
    this.#controller ??= controller;
    this.opening = undefined;
    if (isRepeated) controller.abort(new Error("The dispatcher retried or redirected the request"));
    else if (this.#isOver) controller.abort(new Error("aborted"));
  }

  onResponseStart(_controller: Controller, status: number, fields: Fields): void {
    // Of an informational answer there is nothing to tell.
    if (status < 200) return;
    // Who retries to get the rest of an answer does not tell when the request starts again: undici refuses this value.
    this.#mark?.push("\n");
    const { "content-encoding": coded = "" } = fields;
    let headers: Headers | undefined;
    const encoding = typeof coded === "string" ? coded : coded.join();
    this.#onHead({
      status,
      headers: () => (headers ??= headersOf(fields)),
      opaque: false,
      read: () => (this.#isOver ? this.#read(encoding) : this.#rest(encoding)),
    });
  }

  /** What is here, once it is all here. */
  #read(encoding: string): string | Promise<string> {
    if (this.#failure) return Promise.reject(this.#failure);
    return decodeBody(this.#body.take(), encoding, this.#maxBytes);
  }

  async #rest(encoding: string): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#onOver = resolve;
    });
    return this.#read(encoding);
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (!this.#body.add(chunk)) controller.abort(new TransportFailure("the body is too large"));
  }

  onResponseEnd(): void {
    if (this.#mark) this.#mark.length = 1;
    this.#end();
  }

  onResponseError(_controller: unknown, error: Error): void {
    // What the system says is judged by its code, so that an outcome does not depend on the transport.
    this.#fail(error, !this.#mark && !("syscall" in error));
  }

  /** The dispatcher threw instead: it is closed, or does not like its options. */
  onThrow(cause: unknown): void {
    this.#fail(new Error("The dispatcher threw", { cause }), true);
  }

  #classify(error: Error, wasNotSent: boolean): Error {
    if (error instanceof TransportFailure) return error;
    if (this.#controller) {
      if (!this.#mark) return error;
      // A dispatcher that tried again and found no one says nothing of what it had sent before.
      return new AggregateError([new Error("the request had started")], "", { cause: error });
    }
    if (wasNotSent) return new TransportFailure("nothing was sent", error);
    // As undici's fetch tells it: of TLS only that counts, since over node:https a request in use can fail alike.
    return new TypeError("fetch failed", { cause: error });
  }

  #fail(error: Error, wasNotSent: boolean): void {
    if (this.#isOver) return;
    this.#failure = this.#classify(error, wasNotSent);
    this.#onFailure(this.#failure);
    this.#end();
  }
}
