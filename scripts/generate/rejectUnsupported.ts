import { bodySchema, type Call, calls, type Description, inline, pathParameters, type Schema } from "./description.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

// The operations passed to these functions have their references inlined.

/** The parts of an input that would be passed on by reference, neither copied nor validated. */
function unsupportedInInput({ allOf, items, properties, type, ...others }: Schema, place: string): string[] {
  const types = [type ?? []].flat().filter((one) => one !== "null");
  const within = Object.entries(properties ?? {}).flatMap(([name, field]) =>
    unsupportedInInput(field, `${place}.${name}`),
  );
  return [
    ...(allOf ? [`${place}: allOf; write its fields out, or refer to a schema that does`] : []),
    ...(types.includes("object") && !properties ? [`${place}: an object whose fields are not described`] : []),
    ...([items?.type ?? []].flat().includes("null") ? [`${place}: a list of elements that may be null`] : []),
    ...(types.includes("array") && !items ? [`${place}: a list whose elements are not described`] : []),
    ...(types.length > 1 ? [`${place}: a choice of types`] : []),
    ...(others.format === "int64" && types[0] !== "integer" ? [`${place}: an int64 that is not an integer`] : []),
    ...within,
    ...(items ? unsupportedInInput(items, `${place}[]`) : []),
  ];
}

interface Answer {
  content?: { "application/json"?: { examples?: Record<string, unknown> } };
}

function unsupportedInResponses({ id, operation }: Call): string[] {
  const statusOf = new Map<string, string>();
  return Object.entries<Answer>(operation.responses).flatMap(([status, { content }]) => {
    const json = content?.["application/json"];
    const names = Object.keys(json?.examples ?? {});
    const twice = names
      .filter((name) => statusOf.has(name))
      .map((name) => `${id}: the example ${name} of ${statusOf.get(name)} and of ${status}; rename one`);
    for (const name of names) statusOf.set(name, status);
    return [
      ...(/^[1-5]\d\d$/.test(status) ? [] : [`${id}: the answer ${status}; the mock and the tests need a status`]),
      ...(/^[123]/.test(status) && status !== "200" ? [`${id}: ${status}; nothing but 200 counts as a success`] : []),
      ...(json ? [] : [`${id}: the answer ${status} without application/json`]),
      ...twice,
    ];
  });
}

function unsupportedInCall(description: Description, call: Call): string[] {
  const { id, operation } = call;
  const { requestBody } = operation;
  if (requestBody && !("application/json" in requestBody.content))
    return [`${id}: a body that is not application/json`];
  const body = bodySchema(call);
  const inPath = pathParameters(description, call).map(({ name }) => name);
  return [
    ...operation.parameters
      .filter(({ name, in: where }) => where === "header" && name !== "X-Market-Integration")
      .map(({ name }) => `${id}: the header ${name}, which nothing sends`),
    ...inPath
      .filter((name) => body.properties && name in body.properties)
      .map((name) => `${id}: ${name}, a field of the body and of the path; an input cannot have both`),
    ...operation["x-quotas"]
      .map(({ per }): string => per)
      .filter((per) => per !== "minute" && per !== "hour")
      .map((per) => `${id}: a quota per ${per}`),
    ...unsupportedInInput(body, id),
    ...unsupportedInResponses(call),
  ];
}

/** Throws if the description uses something that the library would silently drop or misread. */
export function rejectUnsupported(description: Description): void {
  const above = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((key) => !methods.has(key))
      .map((key) => `${path}: ${key}; write it into each operation`),
  );
  const host = description["x-yandex-go-host"];
  const unsupported = [
    ...above,
    ...(description.servers.some(({ url }) => url === host)
      ? []
      : [`x-yandex-go-host: ${host} is none of the servers`]),
    ...(above.length > 0
      ? []
      : inline(description, calls(description)).flatMap((call) => unsupportedInCall(description, call))),
  ];
  if (unsupported.length > 0)
    throw new Error(`the description uses what the library does not support:\n- ${unsupported.join("\n- ")}`);
}
