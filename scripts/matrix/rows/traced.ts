/** OpenTelemetry's own instrumentation over both transports: what its spans hold, SECURITY.md promises. */
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

export function tracedRow({ traced }: World): Row {
  return {
    environment: "OpenTelemetry spans of each attempt, without secrets",
    version: `${traced.version("@opentelemetry/instrumentation-undici")}, Node ${process.versions.node}`,
    prove: () => run(process.execPath, [traced.at("spans.mjs")], { cwd: traced.at() }),
  };
}
