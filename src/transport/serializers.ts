// Those of openapi-fetch know every style of OpenAPI and look at each path with regular expressions; the description has
// only plain parameters in its paths, and none in a query.

/** Puts the parameters into a path of the description. */
export function pathSerializer(path: string, parameters: Readonly<Record<string, unknown>>): string {
  let filled = path;
  for (const name of Object.keys(parameters))
    filled = filled.replace(`{${name}}`, encodeURIComponent(String(parameters[name])));
  return filled;
}

/** There is no query. */
export const querySerializer = (): string => "";
