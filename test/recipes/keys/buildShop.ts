import { bundle } from "../../buildPrograms.ts";

const programs = ["shop", "afterRestore", "addKeys"].map((name) => `docs/examples/keys/${name}.ts`);

/** Bundles the programs of the example into a folder. Each says when it is up. */
export const buildShop = (): Promise<string> =>
  bundle(programs, `import { writeSync } from "node:fs"; writeSync(1, "up\\n");`);
