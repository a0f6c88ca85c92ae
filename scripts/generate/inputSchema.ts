import {
  bodySchema,
  type Call,
  type Description,
  inline,
  pathParameters,
  resolve,
  type Schema,
} from "./description.ts";

/**
 * The input of an operation as the library takes it, references kept: path parameters and body fields in one flat object.
 * `campaignId` is optional because the client may have one.
 */
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

/** The same without references. */
export const flatInput = (description: Description, call: Call): Schema =>
  inline(description, inputSchema(description, call));
