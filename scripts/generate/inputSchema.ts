import { bodySchema, type Call, type Description, pathParameters, resolve, type Schema } from "./description.ts";

/** The flat input of an operation, references kept; `campaignId` is optional because the client may have one. */
export function inputSchema(description: Description, call: Call): Schema {
  const inPath = pathParameters(description, call);
  const body = resolve(description, bodySchema(call));
  const properties = inPath.map(({ name, schema, description: text }) => [name, { ...schema, description: text }]);
  return {
    ...body,
    properties: { ...(Object.fromEntries(properties) as Record<string, Schema>), ...body.properties },
    required: [...inPath.map(({ name }) => name).filter((name) => name !== "campaignId"), ...(body.required ?? [])],
  };
}
