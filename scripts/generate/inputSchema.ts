import { bodySchema, type Call, type Description, resolve, type Schema } from "./description.ts";

/** The flat input of an operation with its references in place; the campaign may be the client's. */
export function inputSchema(description: Description, call: Call): Schema {
  const parameters = call.operation.parameters.map((parameter) => resolve(description, parameter));
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const body = resolve(description, bodySchema(call));
  const properties = inPath.map(({ name, schema, description: text }) => [name, { ...schema, description: text }]);
  return {
    ...body,
    properties: { ...(Object.fromEntries(properties) as Record<string, Schema>), ...body.properties },
    required: [...inPath.map(({ name }) => name).filter((name) => name !== "campaignId"), ...(body.required ?? [])],
  };
}
