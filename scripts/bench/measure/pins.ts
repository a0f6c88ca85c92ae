import { execFileSync } from "node:child_process";

/** The commands that start server and client on separate cores; empty where this is impossible. */
export interface Pins {
  readonly server: readonly string[];
  readonly client: readonly string[];
  readonly said: string;
}

function allowedCores(): number[] {
  const list = execFileSync("taskset", ["-cp", String(process.pid)], { encoding: "utf8", stdio: "pipe" });
  return (list.split(": ")[1] ?? "")
    .trim()
    .split(",")
    .flatMap((range) => {
      const [from = 0, to = from] = range.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, core) => from + core);
    });
}

export function findPins(): Pins {
  try {
    const cores = allowedCores();
    const [server, client] = [cores[0], cores.at(-1)];
    if (server === client) return { server: [], client: [], said: "not pinned: there is one core" };
    const pin = (core: number | undefined): string[] => ["taskset", "-c", String(core)];
    return { server: pin(server), client: pin(client), said: `server on core ${server}, client on core ${client}` };
  } catch {
    return { server: [], client: [], said: "not pinned: taskset is missing" };
  }
}
