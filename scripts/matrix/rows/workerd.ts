/** Cloudflare's workerd: one bundle without Node modules, in a worker that may only call this machine. */
import { consumer } from "../consumer.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { programOf } from "../runtimes.ts";
import type { World } from "../world.ts";

const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "internet", network = (allow = ["local"])),
  ],
);

const main :Workerd.Worker = (
  modules = [(name = "main", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-01-01",
  bindings = [(name = "SELF", service = "main")],
);
`;

export function workerdRow({ runtimes, bundles, targets }: World): Row {
  const label = "workerd";
  return {
    environment: "Cloudflare workerd",
    version: runtimes.version("workerd"),
    label,
    async prove() {
      const workerd = programOf(runtimes, "workerd");
      const esbuild = bundles.file("esbuild", "bin/esbuild");
      const entry = await bundles.write(
        "worker.entry.mjs",
        await consumer({ format: "esm", as: "worker", label }, targets),
      );
      const conditions = "--conditions=workerd,worker,browser";
      const bundled = ["--bundle", "--format=esm", "--platform=neutral", conditions, "--outfile=worker.mjs"];
      await run(process.execPath, [esbuild, entry, ...bundled], { cwd: bundles.folder });
      const file = await bundles.write("workerd.capnp", config);
      return run(workerd, ["test", file], { cwd: bundles.folder });
    },
  };
}
