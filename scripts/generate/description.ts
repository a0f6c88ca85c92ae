import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The parts of a JSON Schema that the generators use. */
export interface Schema {
  $ref?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  "x-rules"?: string[];
  "x-aliases"?: string[];
  "x-belongs-to"?: string;
  [keyword: string]: unknown;
}

interface Parameter {
  name: string;
  in: string;
  description: string;
  schema: Schema;
  example?: unknown;
}

export interface Quota {
  requests: number;
  per: "minute" | "hour";
  since?: string;
  read?: string;
  source: string;
}

/** A request or a response that the description shows. */
export interface Example {
  summary: string;
  value: object;
}

/** What holds them. */
export interface Content {
  content: { "application/json": { schema: Schema; examples?: Record<string, Example> } };
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  externalDocs: { url: string };
  parameters: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
  "x-models": string[];
  "x-market-yandex-go": boolean;
  "x-scopes": string[];
  "x-quotas": Quota[];
  "x-parallel": { limit: number; pool: string };
  "x-repeatable": { afterUnknownOutcome: boolean; because: string };
}

export interface Description {
  info: { version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
  "x-max-request-bytes": { refuse: number; warn: number };
  "x-yandex-go-host": string;
}

export interface Call {
  id: string;
  method: string;
  path: string;
  operation: Operation;
}

export const descriptionFile = new URL("../../openapi/openapi.yaml", import.meta.url);

export async function readDescription(): Promise<Description> {
  return parse(await readFile(descriptionFile, "utf8")) as Description;
}

/** Every operation of the description, in order. */
export function calls(description: Description): Call[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

/** Something about each operation, by its id. */
export function byOperation<T>(description: Description, about: (call: Call) => T): Record<string, T> {
  return Object.fromEntries(calls(description).map((call) => [call.id, about(call)]));
}

/** What a local reference points to. */
function lookUp(root: Description, ref: string): unknown {
  const names = ref.replace(/^#\//, "").split("/");
  const value = names.reduce<unknown>((parent, name) => (parent as Record<string, unknown> | undefined)?.[name], root);
  if (value === undefined) throw new Error(`${ref} points to nothing`);
  return value;
}

/** The value itself, or what it refers to. */
export function resolve<T extends object>(description: Description, value: T): T {
  return "$ref" in value && typeof value.$ref === "string" ? (lookUp(description, value.$ref) as T) : value;
}

/**
 * A copy with every local reference replaced by its target and what stands beside it. Throws on a cycle, of which the
 * description has none.
 */
export function inline<T>(root: Description, value: T, within: readonly string[] = []): T {
  if (Array.isArray(value)) return value.map((item: unknown) => inline(root, item, within)) as T;
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value && typeof value.$ref === "string") {
    if (within.includes(value.$ref)) throw new Error(`${value.$ref} contains itself`);
    const { $ref, ...beside } = value;
    return { ...inline(root, lookUp(root, $ref) as T & object, [...within, $ref]), ...inline(root, beside, within) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inline(root, item, within)])) as T;
}

/** The known values of an enum that Market may extend, which is written as "one of these, or any string". */
export function openEnum({ anyOf }: Schema): unknown[] | undefined {
  if (anyOf?.length !== 2) return undefined;
  const [known, any] = anyOf;
  const isAnyString = any?.type === "string" && Object.keys(any).every((key) => key === "type");
  return isAnyString ? known?.enum : undefined;
}

/** The schema of an operation's body as written; for an operation without one, an object without fields. */
export function bodySchema({ operation }: Call): Schema {
  return operation.requestBody?.content["application/json"].schema ?? { type: "object", properties: {} };
}

/** The path parameters of an operation, of which the library sends nothing but ids. */
export function pathParameters(root: Description, { operation }: Call): Parameter[] {
  return inline(root, operation.parameters).filter(({ in: where }) => where === "path");
}

/** The schema of an operation's 200 response as written. */
export function answerSchema(root: Description, { operation }: Call): Schema {
  const answer = operation.responses["200"];
  if (!answer) throw new Error(`${operation.operationId} has no 200`);
  return resolve(root, resolve(root, answer).content["application/json"].schema);
}

/** The same without references. */
export const success = (root: Description, call: Call): Schema => inline(root, answerSchema(root, call));
