/** The runtimes that go through a proxy with no change to the program, as the recipe for proxies says. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { nodes, programOf } from "../runtimes.ts";
import type { World } from "../world.ts";

export function proxyRows({ folder, journey, runtimes }: World): Row[] {
  const row = (runtime: string, what: string, ...args: string[]): Row => ({
    environment: `Recipe for proxies, ${what}`,
    version: runtimes.version(runtime),
    async prove() {
      // Answers what it is asked, through a tunnel or without one.
      const proxy = createServer((request, response) => {
        request.resume().on("end", () => response.end(`{"status":"OK","result":{"verificationResult":"ACCEPTED"}}`));
      }).on("connect", (_, socket) => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        proxy.emit("connection", socket);
      });
      await once(proxy.listen(0, "127.0.0.1"), "listening");
      const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      const env = {
        ...{ NODE_USE_ENV_PROXY: "1", HTTP_PROXY: address, http_proxy: address, NO_PROXY: "", no_proxy: "" },
        ...{ DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" },
      };
      const program = [...args, journey.at("proxied.mjs")];
      return run(programOf(runtimes, runtime), program, { cwd: journey.at(), env }).finally(() => {
        proxy.closeAllConnections();
        proxy.close();
      });
    },
  });
  return [
    ...nodes
      .filter((line) => Number(line) >= 22)
      .map((line) => row(`node${line}`, `NODE_USE_ENV_PROXY in Node ${line}`)),
    row("bun", "Bun"),
    row("deno", "Deno", "run", "--no-remote", "--no-prompt", "--allow-net", "--allow-env"),
  ];
}
