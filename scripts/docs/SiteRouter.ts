import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Reflection, StructureRouter } from "typedoc";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Puts what is exported where its import leads, and a guide where it lies in the repository. */
export class SiteRouter extends StructureRouter {
  protected override getIdealBaseName(reflection: Reflection): string {
    if (!reflection.isDocument()) return super.getIdealBaseName(reflection);
    const path = relative(root, reflection.project.files.getReflectionPath(reflection) ?? "");
    return path.replace(/^temp\//, "").replace(/\.md$/, "");
  }
}
