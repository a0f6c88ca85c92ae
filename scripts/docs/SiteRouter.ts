import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Reflection, StructureRouter } from "typedoc";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Gives exports the path of their import, and guides their path in the repository. */
export class SiteRouter extends StructureRouter {
  protected override getIdealBaseName(reflection: Reflection): string {
    if (!reflection.isDocument()) return super.getIdealBaseName(reflection);
    const path = relative(root, reflection.project.files.getReflectionPath(reflection) ?? "");
    return path.replace(/^temp\//, "").replace(/\.md$/, "");
  }
}
