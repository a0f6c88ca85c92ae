import { Worker } from "node:worker_threads";

/** Runs in its own thread, because the test blocks the main one. */
const source = `
const { createServer } = require("node:net");
const { parentPort, workerData } = require("node:worker_threads");
const server = createServer((socket) => {
  let timer;
  socket.on("error", () => undefined);
  socket.on("data", () => {
    clearTimeout(timer);
    socket.write('HTTP/1.1 200 OK\\r\\nContent-Length: 15\\r\\n\\r\\n{"status":"OK"}');
    timer = setTimeout(() => socket.destroy(), workerData);
  });
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

/** A server that accepts everything and closes connections idle for `idleMs`, without announcing it. */
export async function startImpatientServer(
  idleMs: number,
): Promise<{ readonly url: string; close(): Promise<unknown> }> {
  const worker = new Worker(source, { eval: true, workerData: idleMs });
  const port = await new Promise((resolve) => {
    worker.once("message", resolve);
  });
  return { url: `http://127.0.0.1:${String(port)}`, close: () => worker.terminate() };
}
