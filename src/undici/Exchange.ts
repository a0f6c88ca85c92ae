import type { Dispatcher } from "undici";
import { readHeaders } from "../response/readHeaders.ts";
import type { AttemptTime, Incoming } from "../transport/transporter.ts";
import { TransportFailure } from "../transport/TransportFailure.ts";
import { Chunks } from "./Chunks.ts";
import { decodeBody } from "./decodeBody.ts";

type Controller = Dispatcher.DispatchController;
type Fields = Parameters<NonNullable<Dispatcher.DispatchHandler["onResponseStart"]>>[2];

function headersOf(fields: Fields): Headers {
  const entries = Object.entries(fields).flatMap(([name, values = []]) =>
    // Early undici 7 decodes them as UTF-8, and one character outside Latin-1 would lose the header.
    [values].flat().map((value) => [name, value.replaceAll(/[^\0-\xff]/g, "?")]),
  );
  return readHeaders(entries);
}

interface ExchangeOptions {
  readonly maxBytes: number;
  /**
   * With a custom dispatcher: a header value that stays the same array when headers are copied. Only without it does a
   * failure before `onRequestStart` prove that nothing was sent: undici's own agent always calls that, but a wrapper
   * may not pass it on, and a mock agent never calls it.
   */
  readonly mark: string[] | undefined;
  readonly onHead: (incoming: Incoming) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Handles the events of one request: it starts, a response arrives and ends, or it fails on the way. */
export class Exchange implements Dispatcher.DispatchHandler {
  /** The connection that is being opened for it, if any. */
  opening: { destroy(error: Error): unknown } | undefined;
  readonly #options: ExchangeOptions;
  readonly #body: Chunks;
  #controller: Controller | undefined;
  #isOver = false;
  #failure: Error | undefined;
  #onOver: (() => void) | undefined;

  constructor(options: ExchangeOptions, time: AttemptTime) {
    this.#options = options;
    this.#body = new Chunks(options.maxBytes);
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
      // A custom dispatcher may throw; other listeners to the same abort must still be called.
    }
    this.onResponseError(undefined, error);
  }

  #end(): void {
    this.#isOver = true;
    // It holds the request, and whoever keeps a call's promise keeps this object for its headers.
    this.#controller = undefined;
    this.#onOver?.();
  }

  /** The request's bytes are about to be written. */
  onRequestStart(controller: Controller): void {
    const isRepeated = this.#controller !== undefined;
    this.#controller ??= controller;
    this.opening = undefined;
    if (isRepeated) controller.abort(new Error("The dispatcher retried or redirected the request"));
    else if (this.#isOver) controller.abort(new Error("aborted"));
  }

  onResponseStart(_controller: Controller, status: number, fields: Fields): void {
    // A dispatcher that resumes a broken response, even an informational one, does not report the new request; undici
    // refuses it for this value.
    this.#options.mark?.push("\n");
    // Informational responses are ignored.
    if (status < 200) return;
    const { "content-encoding": coded = "" } = fields;
    let headers: Headers | undefined;
    const encoding = typeof coded === "string" ? coded : coded.join();
    this.#options.onHead({
      status,
      headers: () => (headers ??= headersOf(fields)),
      opaque: false,
      read: () => (this.#isOver ? this.#read(encoding) : this.#rest(encoding)),
    });
  }

  /** Decodes the body once all of it has arrived. */
  #read(encoding: string): string | Promise<string> {
    if (this.#failure) return Promise.reject(this.#failure);
    return decodeBody(this.#body.take(), encoding, this.#options.maxBytes);
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
    if (this.#options.mark) this.#options.mark.length = 1;
    this.#end();
  }

  onResponseError(_controller: unknown, error: Error): void {
    // System errors are judged by their code, so that the outcome does not depend on the transport.
    this.#fail(error, !this.#options.mark && !("syscall" in error));
  }

  /** The dispatcher threw: it is closed, or rejects its options. */
  onThrow(cause: unknown): void {
    this.#fail(new Error("The dispatcher threw", { cause }), true);
  }

  #classify(error: Error, wasNotSent: boolean): Error {
    if (error instanceof TransportFailure) return error;
    if (this.#controller) {
      if (!this.#options.mark) return error;
      // The dispatcher may have failed to connect only on a retry, after sending the request once.
      return new AggregateError([new Error("the request had started")], "", { cause: error });
    }
    if (wasNotSent) return new TransportFailure("nothing was sent", error);
    // Like undici's fetch, whose TLS errors count as not sent; over node:https, a request under way can fail alike.
    return new TypeError("fetch failed", { cause: error });
  }

  #fail(error: Error, wasNotSent: boolean): void {
    if (this.#isOver) return;
    this.#failure = this.#classify(error, wasNotSent);
    this.#options.onFailure(this.#failure);
    this.#end();
  }
}
