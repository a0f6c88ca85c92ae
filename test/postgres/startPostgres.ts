import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "../freePort.ts";

/** A PostgreSQL server of a test. */
export interface PostgresServer {
  /** Where it keeps its data; removed when it stops. */
  readonly folder: string;
  /** The address of a database on it. */
  urlOf(database: string): string;
  /** Runs one of the programs that come with the server, such as `pg_dump`. */
  run(program: string, ...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** The folder of the newest server: Debian leaves it out of the PATH. */
function programs(): string {
  const root = "/usr/lib/postgresql";
  try {
    const [newest] = readdirSync(root).sort((one, other) => Number(other) - Number(one));
    if (newest !== undefined) return join(root, newest, "bin");
  } catch {
    // Elsewhere it is in the PATH.
  }
  return execFileSync("pg_config", ["--bindir"], { encoding: "utf8" }).trim();
}

/** Starts a server on loopback with a folder of its own, and waits until it accepts connections. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  // It refuses to run as root: the package brings a user for it.
  const idOf = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder };
  const data = join(folder, "data");
  const port = String(await freePort());
  const initdb = ["--pgdata", data, "--username", "shop", "--auth", "trust", "--encoding", "UTF8", "--locale", "C"];
  await promisify(execFile)(join(bin, "initdb"), [...initdb, "--no-sync"], options);
  const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "fsync=off"];
  const args = ["-D", data, "-p", port, ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn(join(bin, "postgres"), args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  for await (const chunk of server.stderr.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes("ready to accept connections")) break;
  }
  server.stderr.resume();
  if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
  return {
    folder,
    urlOf: (database) => `postgres://shop@127.0.0.1:${port}/${database}`,
    async run(program, ...given) {
      const { stdout } = await promisify(execFile)(join(bin, program), [...given], { maxBuffer: 2 ** 30 });
      return stdout;
    },
    async stop() {
      const closed = once(server, "close");
      // At once, with whoever is still connected.
      if (server.exitCode === null && server.kill("SIGQUIT")) await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
