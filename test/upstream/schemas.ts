/** The parts of a description that a test may change. */
export interface Schema {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  nullable?: boolean;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}

export interface Operation {
  [keyword: string]: unknown;
  operationId: string;
  parameters: unknown[];
  "x-resource-limit-config": Record<string, unknown>;
}

export interface Market {
  security: Record<string, string[]>[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: Record<string, unknown>;
    parameters: Record<string, { schema: Schema }>;
  };
}

function within(schema: Schema): Schema[] {
  const parts = [
    ...(schema.items ? [schema.items] : []),
    ...(schema.allOf ?? []),
    ...Object.values(schema.properties ?? {}),
  ];
  return [schema, ...parts.flatMap(within)];
}

/** Every schema of a description, each of which its operations reach. */
export function schemasOf({ components }: Market): Schema[] {
  const roots = [
    ...Object.values(components.schemas),
    ...Object.values(components.parameters).map(({ schema }) => schema),
  ];
  return roots.flatMap(within);
}

export function operationsOf({ paths }: Market): Operation[] {
  return Object.values(paths).flatMap((item) => Object.values(item).filter((part) => "operationId" in part));
}

/** Makes a schema another one, in its place. */
export function become(schema: Schema, other: Schema): void {
  for (const keyword of Object.keys(schema)) Reflect.deleteProperty(schema, keyword);
  Object.assign(schema, other);
}
