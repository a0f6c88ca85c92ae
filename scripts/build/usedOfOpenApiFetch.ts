import type { Plugin } from "esbuild";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { facts } from "../../generated/facts.ts";

/** The file of openapi-fetch 0.17.0 that the cuts were made for: with another one the build stops. */
const reviewed = "ec9c9437bc2f5b4a59f6411a36b326f82943d7caba634ee2c7d41192f296e11f";

/** A cut: its first words, the words that follow it, and what replaces it. */
type Cut = readonly [from: string, upTo: string, instead?: string];

// Nothing of this ever runs: src/client.ts gives openapi-fetch a base URL and nothing else, and src/transport/wire.ts
// each call a Request that takes the URL alone, and a fetch that returns a success whose `json()` is already judged.
const cuts: readonly Cut[] = [
  // The options of a client.
  ['  let {\n    baseUrl = "",', "  const globalMiddlewares", "  const { baseUrl } = clientOptions;\n"],
  // The options of a call, and serializers of a query.
  [
    "    const {\n      baseUrl: localBaseUrl,",
    "    const serializedBody",
    "    const { fetch, Request, params } = fetchOptions;\n",
  ],
  ["    const serializedBody", "    const finalMiddlewares"],
  ["  let search =", "  return finalURL;"],
  // Parameters in a path other than ids, which need no escape.
  [
    "  for (const match of pathname.match(PATH_PARAM_RE)",
    "  return nextURL;",
    "  for (const name in pathParams) nextURL = nextURL.replace(`{${name}}`, pathParams[name]);\n",
  ],
  // Middleware.
  ["  const globalMiddlewares", "  async function coreFetch"],
  ["    const finalMiddlewares", "    let request ="],
  ["    let response;\n", "    const contentLength"],
  ["    /** Register middleware */", "  };\n}\nclass"],
  // What else a Request is given.
  ["{ baseUrl: finalBaseUrl,", "\n    );", "{ baseUrl, params, pathSerializer: defaultPathSerializer })"],
  // Responses that wire.ts does not return.
  [
    "    const contentLength",
    "  }\n  return {\n",
    "    const response = await fetch(request);\n    return { data: await response.json(), response };\n",
  ],
  // A method by its name.
  ["    request(method", "    /** "],
];

const methods = new Set<string>(Object.values(facts).map(({ method }) => method));
const unused = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].filter((one) => !methods.has(one));
const allCuts = [
  ...unused.map((method): Cut => [`    /** Call a ${method} endpoint */`, "    /** "]),
  // The method: the transport takes it from the description.
  ...[...methods].map((method): Cut => [`{ ...init, method: "${method}" }`, ");", "init"]),
  ...cuts,
];

function without(text: string, [from, upTo, instead = ""]: Cut): string {
  const start = text.indexOf(from);
  const end = text.indexOf(upTo, start + 1);
  if (start < 0 || end < 0 || text.includes(from, start + 1))
    throw new Error(`openapi-fetch has no such part: ${from}`);
  return text.slice(0, start) + instead + text.slice(end);
}

/** Leaves out the 2.5 kB of openapi-fetch that this library never uses. */
export const usedOfOpenApiFetch: Plugin = {
  name: "openapi-fetch without what is not used of it",
  setup({ onLoad }) {
    onLoad({ filter: /openapi-fetch[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (createHash("sha256").update(text).digest("hex") !== reviewed)
        throw new Error(`${path} is not the file that scripts/build/usedOfOpenApiFetch.ts was written for`);
      const contents = allCuts.reduce(without, text);
      return { contents };
    });
  },
};
