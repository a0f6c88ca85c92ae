/** A plain Jest project in CommonJS. */
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { told, type World } from "../world.ts";

export function jestRow(world: World): Row {
  const { journey } = world;
  return {
    environment: "Jest, CommonJS",
    version: `${journey.version("jest")}, Node ${process.versions.node}`,
    label: "jest",
    prove: () =>
      run(process.execPath, [journey.at("node_modules/jest/bin/jest.js"), "--ci", "--runInBand"], {
        cwd: journey.at(),
        env: { TARGETS: told(world, "jest") },
      }),
  };
}
