import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Not the host's root, where links that begin with a slash would work although they break elsewhere. */
const prefix = "/below/";

/** Serves a folder on this machine until it is closed. */
export async function serve(folder: string): Promise<{ readonly base: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decodeURIComponent(pathname);
    const file = path.startsWith(prefix) ? join(folder, path.slice(prefix.length)) : undefined;
    const content = file === undefined ? Promise.reject(new Error("outside")) : readFile(file);
    content.then(
      (bytes) => {
        response.writeHead(200, { "Content-Type": types[extname(path)] ?? "text/plain; charset=utf-8" }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}${prefix}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
