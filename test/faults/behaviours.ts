import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import { settled } from "../until.ts";
import type { Behaviour } from "./faultServer.ts";

type Fields = Readonly<Record<string, string>>;

const asked = (play: Behaviour["play"]): Behaviour => ({ when: "asked", play });

function head(status: number, headers: Fields): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Said\r\n${lines.join("")}\r\n`;
}

const json = { "Content-Type": "application/json" };

/** A response after which the connection closes. */
export function answer(status: number, body: string | Buffer = "", headers: Fields = {}): Behaviour {
  const bytes = Buffer.from(body);
  return asked((socket) => {
    socket.write(head(status, { ...json, Connection: "close", "Content-Length": String(bytes.length), ...headers }));
    socket.end(bytes);
  });
}

/** A response that leaves the connection open for the next request. */
export function answerAndStay(status: number, body: string, headers: Fields = {}): Behaviour {
  return asked((socket) => {
    const length = String(Buffer.byteLength(body));
    socket.write(head(status, { ...json, "Content-Length": length, ...headers }) + body);
  });
}

/** A response that begins when the test says so. */
export function answerWhenTold(status: number, body: string): Behaviour & { readonly tell: () => void } {
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  const play: Behaviour["play"] = (socket, silent) => {
    void told.then(() => {
      if (!socket.destroyed) answer(status, body).play(socket, silent);
    });
    silent();
  };
  return {
    ...asked(play),
    tell: () => {
      tell();
    },
  };
}

/** These bytes as they are, and then a close. */
export const raw = (bytes: string | Buffer): Behaviour => asked((socket) => socket.end(bytes));

/** A refusal in Market's own format. */
export function refusal(status: number, code: string, message?: string, headers: Fields = {}): Behaviour {
  return answer(status, JSON.stringify({ status: "ERROR", errors: [{ code, message }] }), headers);
}

export const resetBeforeReading: Behaviour = { when: "connected", play: (socket) => socket.resetAndDestroy() };
export const resetAfterReading = asked((socket) => socket.resetAndDestroy());
export const closeWithoutAnswer = asked((socket) => socket.end());
export const stallBeforeHeaders = asked((_socket, silent) => {
  silent();
});

/** Calls back once the client of this connection, on either transport, has read the head of its response. */
function whenHeadIsRead({ localPort }: Socket, then: () => void): void {
  const channel = "undici:request:headers";
  const read = (message: unknown): void => {
    const { origin } = (message as { request: { origin: string | URL } }).request;
    if (new URL(origin).port !== String(localPort)) return;
    unsubscribe(channel, read);
    void settled().then(then);
  };
  subscribe(channel, read);
}

/** Sends the head and the first bytes of a 1000-byte body, then runs `after`. */
function cutAfter(status: number, after: Behaviour["play"], headers: Fields = {}): Behaviour {
  return asked((socket, silent) => {
    socket.write(`${head(status, { ...json, "Content-Length": "1000", ...headers })}{"status":"OK",`);
    whenHeadIsRead(socket, () => {
      after(socket, silent);
    });
  });
}

export const resetInBody = (status = 200): Behaviour => cutAfter(status, (socket) => socket.resetAndDestroy());
export const stallInBody = (status = 200, headers: Fields = {}): Behaviour =>
  cutAfter(status, (_socket, silent) => silent(), headers);
export const endBeforeLength = (status = 200): Behaviour => cutAfter(status, (socket) => socket.end());

export const chunkedWithoutEnd = asked((socket) => {
  socket.end(`${head(200, { ...json, "Transfer-Encoding": "chunked" })}f\r\n{"status":"OK",\r\n`);
});

export const headWithoutEnd = asked((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Type: applic"));

export const redirectTo = (url: string, status = 302): Behaviour => answer(status, "", { Location: url });

export const gzipped = (body: string): Behaviour => answer(200, gzipSync(body), { "Content-Encoding": "gzip" });
export const deflated = (body: string): Behaviour => answer(200, deflateSync(body), { "Content-Encoding": "deflate" });

/** Sends a block again and again until the other side stops reading. */
export const endlessBody = (status = 200, headers: Fields = {}, block = Buffer.alloc(64 * 1024, "x")): Behaviour =>
  asked((socket) => {
    socket.write(head(status, { ...json, Connection: "close", ...headers }));
    const send = (): void => {
      while (!socket.destroyed && socket.write(block));
    };
    socket.on("drain", send);
    send();
  });

/** A few bytes that decompress to 64 MiB. */
export const bomb = answer(200, gzipSync(Buffer.alloc(64 * 1024 * 1024, "x")), { "Content-Encoding": "gzip" });

/** `Fri, 01 Jan 2027 10:00:00 GMT` */
export const httpDate = (ms: number): string => new Date(ms).toUTCString();
