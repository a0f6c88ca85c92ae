/** The URL of a CommonJS file. Injected where `import.meta.url` is read, and nowhere else. */
import { pathToFileURL } from "node:url";

export const ownUrl = /* @__PURE__ */ String(pathToFileURL(__filename));
