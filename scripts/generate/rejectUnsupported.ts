import { bodySchema, type Call, calls, type Description, inline, type Schema } from "./description.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** What the generated code and pages need of each operation. */
const needed = [
  ...["operationId", "summary", "description", "externalDocs", "parameters", "responses"],
  ...["x-models", "x-market-yandex-go", "x-scopes", "x-quotas", "x-parallel", "x-repeatable"],
];

/** Those of the problems that there are. */
function found(place: string, problems: Readonly<Record<string, boolean>>): string[] {
  const actual = Object.keys(problems).filter((problem) => problems[problem]);
  return actual.map((problem) => `${place}: ${problem}`);
}

// The operations passed to these functions have their references inlined.

/** The parts of an input that would be passed on by reference, neither copied nor validated. */
function inInput({ allOf, items, properties, type, format, enum: values }: Schema, place: string): string[] {
  const types = [type ?? []].flat().filter((one) => one !== "null");
  return [
    ...found(place, {
      "allOf; write its fields out, or refer to a schema that does": allOf !== undefined,
      "an object whose fields are not described": types.includes("object") && !properties,
      "a list whose elements are not described": types.includes("array") && !items,
      "a list of elements that may be null": [items?.type].flat().includes("null"),
      "a choice of types": types.length > 1,
      "a list of values that are not texts": !!values?.some((value) => value !== null && typeof value !== "string"),
      "an int64 that is not an integer": format === "int64" && types[0] !== "integer",
    }),
    ...Object.entries(properties ?? {}).flatMap(([name, field]) => inInput(field, `${place}.${name}`)),
    ...(items ? inInput(items, `${place}[]`) : []),
  ];
}

/** The parameters that would be dropped or sent unescaped: the library sends ids in the path alone. */
function inParameters({ id, operation }: Call, body: Schema): string[] {
  return operation.parameters.flatMap(({ name, in: where, schema, example }) =>
    found(id, {
      [`the parameter ${name} (${where}), which nothing sends`]:
        where === "header" ? name !== "X-Market-Integration" : where !== "path" || schema.format !== "int64",
      [`${name}, a field of the body and of the path; an input cannot have both`]:
        where === "path" && name in (body.properties ?? {}),
      [`${name} without an example, which the pages and the mock show`]: where === "path" && example === undefined,
    }),
  );
}

interface Answer {
  content?: { "application/json"?: { schema?: Schema; examples?: Record<string, unknown> } };
}

function inResponses({ id, operation }: Call): string[] {
  const answers = Object.entries<Answer>(operation.responses).map(
    ([status, { content }]) => [status, content?.["application/json"]] as const,
  );
  const examples = answers.flatMap(([status, json]) =>
    Object.keys(json?.examples ?? {}).map((name) => ({ name, status })),
  );
  return [
    ...answers.flatMap(([status, json]) =>
      found(id, {
        [`the answer ${status}; the mock and the tests need a status`]: !/^[1-5]\d\d$/.test(status),
        [`${status}; nothing but 200 counts as a success`]: /^[123]/.test(status) && status !== "200",
        [`the answer ${status} without application/json`]: !json,
      }),
    ),
    ...examples.flatMap(({ name, status }) => {
      const first = examples.find((one) => one.name === name)?.status;
      return found(id, { [`the example ${name} of ${first} and of ${status}; rename one`]: first !== status });
    }),
  ];
}

/** The parts of a success that callers would not get, or that would turn every success into an error. */
function inSuccess({ id, operation }: Call): string[] {
  const { content }: Answer = operation.responses["200"] ?? {};
  const fields = content?.["application/json"]?.schema?.properties ?? {};
  const lost = Object.keys(fields).filter((name) => !["status", "errors", "result"].includes(name));
  const { result } = fields;
  return [
    ...lost.map((name) => `${id}: ${name} beside the result of a success, which callers do not get`),
    ...found(id, { "a result that is not an object": result !== undefined && result.type !== "object" }),
  ];
}

function inCall(call: Call): string[] {
  const lacking = needed.filter((key) => !(key in call.operation));
  if (lacking.length > 0) return [`${call.method} ${call.path} lacks ${lacking.join(", ")}`];
  const { id, operation } = call;
  const { requestBody } = operation;
  if (requestBody && !("application/json" in requestBody.content))
    return [`${id}: a body that is not application/json`];
  const body = bodySchema(call);
  const periods = operation["x-quotas"].map(({ per }): string => per);
  return [
    ...inParameters(call, body),
    ...periods.flatMap((per) => found(id, { [`a quota per ${per}`]: per !== "minute" && per !== "hour" })),
    ...inInput(body, id),
    ...inResponses(call),
    ...inSuccess(call),
  ];
}

/** Throws if the description lacks or uses something that the library would silently drop or misread. */
export function rejectUnsupported(description: Description): void {
  const above = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).flatMap((key) =>
      found(path, { [`${key}; write it into each operation`]: !methods.has(key) }),
    ),
  );
  const host = description["x-yandex-go-host"];
  const unsupported = [
    ...above,
    ...found("x-yandex-go-host", {
      [`${host} is none of the servers`]: description.servers.every(({ url }) => url !== host),
    }),
    ...(above.length > 0 ? [] : inline(description, calls(description)).flatMap(inCall)),
  ];
  if (unsupported.length > 0) throw new Error(`the library cannot use the description:\n- ${unsupported.join("\n- ")}`);
}
