import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";

type Parts = Record<string, Record<string, unknown>>;

function write(folder: string, file: string, content: unknown): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), stringify(content, { aliasDuplicateObjects: false }));
}

function relative(value: unknown, up: string): unknown {
  if (Array.isArray(value)) return value.map((item) => relative(item, up));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "$ref" && typeof item === "string" ? `${item.replace("#/components", up)}.yaml` : relative(item, up),
    ]),
  );
}

/**
 * Writes a description the way Market's repository holds it: every path and every component in a file of its own. Beside
 * them stand other paths, whose schemas contain themselves or refer to nothing.
 */
export function splitInto(folder: string, description: { paths: Record<string, unknown>; components: Parts }): string {
  const { securitySchemes, ...components } = description.components;
  for (const [kind, parts] of Object.entries(components)) {
    for (const [name, part] of Object.entries(parts)) {
      write(folder, `components/${kind}/${name}.yaml`, relative(part, ".."));
    }
  }
  const files = new Map<string, string>();
  for (const [path, item] of Object.entries(description.paths)) {
    const file = `paths/${path.slice(1).replaceAll("/", "_")}.yaml`;
    write(folder, file, relative(item, "../components"));
    files.set(path, file);
  }
  write(folder, "components/schemas/Tree.yaml", {
    properties: { child: { $ref: "./Tree.yaml" }, gone: { $ref: "./Gone.yaml" } },
  });
  const answer = {
    description: "",
    content: { "application/json": { schema: { $ref: "../components/schemas/Tree.yaml" } } },
  };
  write(folder, "paths/trees.yaml", { get: { operationId: "getTrees", responses: { 200: answer } } });
  files.set("/v2/trees", "paths/trees.yaml");
  files.set("/v2/gone", "paths/gone.yaml");
  const paths = Object.fromEntries([...files].map(([path, file]) => [path, { $ref: file }]));
  write(folder, "openapi.yaml", { ...description, paths, components: { securitySchemes } });
  return join(folder, "openapi.yaml");
}
