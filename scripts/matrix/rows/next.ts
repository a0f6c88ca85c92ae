/** Next.js, whose fetch may answer from a cache: a production build, started and visited by the project's own program. */
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

export function nextRows({ next14, next }: World): Row[] {
  return [next14, next].map((project) => {
    const version = project.version("next");
    return {
      environment: `Next.js ${version.split(".")[0] ?? ""}, app router, also with \`fetchCache = "default-cache"\``,
      version: `${version}, Node ${process.versions.node}`,
      prove: () => run(process.execPath, [project.at("visit.mjs")], { cwd: project.at(), limitMs: 120_000 }),
    };
  });
}
