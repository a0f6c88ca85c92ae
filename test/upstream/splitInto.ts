import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

type Parts = Readonly<Record<string, unknown>>;

/**
 * Writes a description the way Market's repository holds it: every path and every component in a file of its own. Beside
 * them stand other paths, whose schemas contain themselves or refer to nothing.
 */
export function splitInto(folder: string, description: { paths: Parts; components: Record<string, Parts> }): string {
  const write = (name: string, content: unknown, components = ""): string => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    // JSON is YAML too.
    const text = JSON.stringify(content).replaceAll(/"#\/components\/(.*?)"/g, `"${components}$1.yaml"`);
    writeFileSync(file, text);
    return file;
  };
  const { securitySchemes, ...components } = description.components;
  for (const [kind, parts] of Object.entries(components)) {
    for (const [name, part] of Object.entries(parts)) write(`components/${kind}/${name}.yaml`, part, "../");
  }
  const tree = { properties: { child: { $ref: "./Tree.yaml" }, gone: { $ref: "./Gone.yaml" } } };
  write("components/schemas/Tree.yaml", tree);
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Tree" } } };
  const trees = { get: { operationId: "getTrees", responses: { 200: { description: "", content } } } };
  const files = Object.entries({ ...description.paths, "/v2/trees": trees }).map(([path, item]) => {
    const $ref = `paths/${path.slice(1).replaceAll("/", "_")}.yaml`;
    write($ref, item, "../components/");
    return [path, { $ref }] as const;
  });
  const paths = { ...Object.fromEntries(files), "/v2/gone": { $ref: "paths/gone.yaml" } };
  return write("openapi.yaml", { ...description, paths, components: { securitySchemes } });
}
