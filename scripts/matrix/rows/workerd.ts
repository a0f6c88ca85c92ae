/** Cloudflare's workerd, with the newest behaviour and with that of a worker that was set up years ago. */
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { programOf } from "../runtimes.ts";
import { told, type World } from "../world.ts";

export function workerdRows(world: World): Row[] {
  const { runtimes, journey } = world;
  const row = (environment: string, service: string): Row => ({
    environment,
    version: runtimes.version("workerd"),
    label: `workerd-${service}`,
    prove: () =>
      run(programOf(runtimes, "workerd"), ["test", journey.at("worker.capnp"), service], {
        cwd: journey.at(),
        env: { TARGETS: told(world, `workerd-${service}`) },
      }),
  });
  return [row("Cloudflare workerd", "current"), row("Cloudflare workerd, compatibility date 2023-08-01", "dated")];
}
