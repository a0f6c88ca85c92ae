/**
 * Next.js, whose fetch may answer from a cache: a production build, started and visited by the project's own program. The
 * page of the recipe for frameworks is one of those visited; Next.js 14 has no `connection()`, which it needs.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { blocksOf } from "../../../test/documentation.ts";
import type { Project } from "../install.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

/** The page has no types, so it is compiled without TypeScript, which Next.js would otherwise ask for. */
async function addRecipe(next: Project): Promise<void> {
  const code = blocksOf("docs/recipes/frameworks.md").find(({ language }) => language === "tsx")?.code ?? "";
  await mkdir(next.at("app/recipe"));
  await writeFile(next.at("app/recipe/page.jsx"), code.replace(`"./market"`, `"../../market.js"`));
}

export function nextRows({ next14, next }: World): Row[] {
  return [next14, next].map((project) => {
    const version = project.version("next");
    return {
      environment: `Next.js ${version.split(".")[0] ?? ""}, app router, also with \`fetchCache = "default-cache"\``,
      version: `${version}, Node ${process.versions.node}`,
      async prove() {
        if (project === next) await addRecipe(project);
        return run(process.execPath, [project.at("visit.mjs")], { cwd: project.at(), limitMs: 120_000 });
      },
    };
  });
}
