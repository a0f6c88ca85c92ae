import { Worker } from "node:worker_threads";

/** Runs in its own thread, because the test blocks the main one. */
const source = `
const { createServer } = require("node:net");
const { parentPort, workerData } = require("node:worker_threads");
const closed = new Int32Array(workerData);
const sockets = new Set();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on("error", () => undefined);
  socket.on("data", () => socket.write('HTTP/1.1 200 OK\\r\\nContent-Length: 15\\r\\n\\r\\n{"status":"OK"}'));
  socket.on("close", () => {
    sockets.delete(socket);
    if (sockets.size === 0) Atomics.notify(closed, 0, Atomics.add(closed, 0, 1) + 1);
  });
});
parentPort.on("message", () => sockets.forEach((socket) => socket.destroy()));
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

/** A server that accepts everything. */
export interface ImpatientServer {
  readonly url: string;
  /** Blocks this thread until the server has closed the connection that it has, without announcing it. */
  closeConnections(): void;
  close(): Promise<unknown>;
}

export async function startImpatientServer(): Promise<ImpatientServer> {
  const closed = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(source, { eval: true, workerData: closed.buffer });
  const port = await new Promise((resolve) => {
    worker.once("message", resolve);
  });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    closeConnections() {
      const before = Atomics.load(closed, 0);
      worker.postMessage("close");
      Atomics.wait(closed, 0, before);
    },
    close: () => worker.terminate(),
  };
}
