import { type Prism, startPrism } from "../src/mock/prism.ts";

declare global {
  var prismOfTests: Prism | undefined;
}

/** One Prism for all contract tests, over the description as it stands in the repository. */
export default async function globalSetup(): Promise<void> {
  globalThis.prismOfTests = await startPrism(`${process.cwd()}/openapi/openapi.yaml`);
  process.env["PRISM_URL"] = globalThis.prismOfTests.url;
}
