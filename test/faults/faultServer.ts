import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { listen } from "../listen.ts";

/** A request as it arrived. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  /** Keyed by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the server does with one attempt, either on connection or once it has read the request. */
export interface Behaviour {
  readonly when: "connected" | "asked";
  /** Calls `silent` when the client has what it will get, and nothing more comes. */
  readonly play: (socket: Socket, silent: () => void) => void;
}

export interface FaultServer {
  readonly url: string;
  /** Every request that was read to its end, in order. */
  readonly requests: readonly Recorded[];
  /** How many attempts arrived, read or not: a connection that was cut at once is one too. */
  readonly attempts: number;
  readonly connections: number;
  /** On all connections together. */
  readonly bytesSent: number;
  /** For each connection, in order, resolves when it has closed. */
  readonly closed: readonly Promise<void>[];
  /** Called whenever the server has fallen silent within a response: a test may then let time pass. */
  onSilence: () => void;
  readonly close: () => Promise<void>;
}

/** The head and total length of a request; nothing until the head is complete. */
function lengthOf(text: string): { readonly head: string; readonly total: number } | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = text.slice(0, end);
  return { head, total: end + 4 + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0) };
}

function record(bytes: Buffer, head: string): Recorded {
  const [first = "", ...lines] = head.split("\r\n");
  const [method = "", path = ""] = first.split(" ");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { method, path, headers: Object.fromEntries(headers), body: bytes.subarray(Buffer.byteLength(head) + 4) };
}

/**
 * A raw-bytes server on this machine that plays a script, one behaviour for each attempt, in order; an attempt that
 * beyond the script is recorded and answered with 418.
 */
export async function startFaultServer(...script: readonly Behaviour[]): Promise<FaultServer> {
  const requests: Recorded[] = [];
  const sockets = new Set<Socket>();
  const closed: Promise<void>[] = [];
  let attempts = 0;
  let connections = 0;
  let bytesSent = 0;
  const silent = (): void => {
    running.onSilence();
  };
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    closed.push(
      new Promise((resolve) => {
        socket.once("close", () => {
          sockets.delete(socket);
          bytesSent += socket.bytesWritten;
          resolve();
        });
      }),
    );
    // Connections are cut on purpose.
    socket.on("error", () => undefined);
    if (script[attempts]?.when === "connected") {
      script[attempts++]?.play(socket, silent);
      return;
    }
    let bytes = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const { head, total } = lengthOf(bytes.toString("latin1")) ?? {};
      if (head === undefined || total === undefined || bytes.length < total) return;
      requests.push(record(bytes.subarray(0, total), head));
      bytes = bytes.subarray(total);
      (script[attempts++] ?? notForeseen).play(socket, silent);
    });
  });
  const running: FaultServer = {
    url: await listen(server),
    requests,
    closed,
    get attempts() {
      return attempts;
    },
    get connections() {
      return connections;
    },
    get bytesSent() {
      return [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, bytesSent);
    },
    onSilence: () => undefined,
    async close() {
      const over = once(server, "close");
      server.close();
      // Late connections: undici opens a new one for each that broke.
      server.on("connection", (socket) => socket.destroy());
      for (const socket of sockets) socket.destroy();
      await over;
    },
  };
  return running;
}

const notForeseen: Behaviour = {
  when: "asked",
  play: (socket) => socket.end("HTTP/1.1 418 Not In The Script\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
};
