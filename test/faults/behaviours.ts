import { deflateSync, gzipSync } from "node:zlib";
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

/** A response that begins after a delay. */
export function answerAfter(ms: number, status: number, body: string): Behaviour {
  return asked((socket) => {
    setTimeout(() => {
      if (!socket.destroyed) answer(status, body).play(socket);
    }, ms);
  });
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
export const stallBeforeHeaders = asked(() => undefined);

/** Sends the head and the first bytes of a 1000-byte body, then runs `after`. */
function cutAfter(status: number, after: Behaviour["play"], headers: Fields = {}): Behaviour {
  return asked((socket) => {
    socket.write(`${head(status, { ...json, "Content-Length": "1000", ...headers })}{"status":"OK",`);
    // Lets the bytes leave before the connection breaks.
    setTimeout(() => {
      after(socket);
    }, 10);
  });
}

export const resetInBody = (status = 200): Behaviour => cutAfter(status, (socket) => socket.resetAndDestroy());
export const stallInBody = (status = 200, headers: Fields = {}): Behaviour =>
  cutAfter(status, () => undefined, headers);
export const endBeforeLength = (status = 200): Behaviour => cutAfter(status, (socket) => socket.end());

export const chunkedWithoutEnd = asked((socket) => {
  socket.end(`${head(200, { ...json, "Transfer-Encoding": "chunked" })}f\r\n{"status":"OK",\r\n`);
});

export const headWithoutEnd = asked((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Type: applic"));

export const redirectTo = (url: string, status = 302): Behaviour => answer(status, "", { Location: url });

export const gzipped = (body: string): Behaviour => answer(200, gzipSync(body), { "Content-Encoding": "gzip" });
export const deflated = (body: string): Behaviour => answer(200, deflateSync(body), { "Content-Encoding": "deflate" });

/** Sends until the other side stops reading. */
export const endlessBody = (status = 200, headers: Fields = {}): Behaviour =>
  asked((socket) => {
    socket.write(head(status, { ...json, Connection: "close", ...headers }));
    const block = Buffer.alloc(64 * 1024, "x");
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
