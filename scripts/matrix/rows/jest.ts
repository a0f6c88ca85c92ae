/** A plain Jest project in CommonJS: errors are created and checked in the realm that Jest gives each test. */
import { consumer } from "../consumer.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

export function jestRow({ jest, targets }: World): Row {
  const label = "jest";
  return {
    environment: "jest, CommonJS",
    version: `${jest.version("jest")}, Node ${process.versions.node}`,
    label,
    async prove() {
      const program = jest.file("jest", "bin/jest.js");
      await jest.write("market.test.js", await consumer({ format: "cjs", as: "jest", label }, targets));
      return run(process.execPath, [program, "--ci", "--runInBand"], { cwd: jest.folder });
    },
  };
}
