import type { Documents } from "../source/Documents.ts";
import type { Found } from "../source/findOperations.ts";
import { isObject, type JsonObject } from "../source/isObject.ts";
import { answersOf } from "./answersOf.ts";
import type { Body, Call } from "./Call.ts";
import { closedTo } from "./closedTo.ts";
import { contentOf } from "./contentOf.ts";
import { notesOf } from "./notesOf.ts";
import { parallelOf } from "./parallelOf.ts";
import { parametersOf } from "./parametersOf.ts";
import { quotasOf } from "./quotasOf.ts";
import { SchemaReader } from "./SchemaReader.ts";
import { securityOf } from "./securityOf.ts";

/** Extensions whose meaning is compared; changes of others count as prose. */
const meant = new Set([
  ..."x-resource-limit-config x-quotas x-parallel x-auth-scopes x-scopes x-allowed x-restrictions".split(" "),
  "x-market-yandex-go",
]);

// Stands for the host of a server that has none.
const here = "http://here.invalid";

function hostsAndBase(documents: Documents, { item, operation }: Found): { hosts: Set<string>; base: string } {
  const listed = operation["servers"] ?? item["servers"] ?? documents.root["servers"];
  const urls = (Array.isArray(listed) ? listed : [])
    .map((server) => String(isObject(server) ? server["url"] : server))
    .flatMap((url) => (URL.canParse(url, here) ? [new URL(url, here)] : []));
  const hosts = urls.map(({ origin }) => origin).filter((origin) => origin !== here);
  return { hosts: new Set(hosts), base: urls[0]?.pathname.replace(/\/$/, "") ?? "" };
}

function bodyOf(documents: Documents, reader: SchemaReader, operation: JsonObject): Body | undefined {
  const body = documents.resolve(operation["requestBody"]);
  if (!isObject(body)) return undefined;
  return { required: body["required"] === true, content: contentOf(reader, body["content"]), notes: notesOf(body) };
}

/** What a description says about an operation. */
export function readCall(documents: Documents, found: Found): Call {
  const { id, method, path, operation } = found;
  const reader = new SchemaReader(documents);
  const { hosts, base } = hostsAndBase(documents, found);
  const scopes = operation["x-auth-scopes"] ?? operation["x-scopes"];
  return {
    name: id,
    method,
    url: base + path,
    hosts,
    security: securityOf(documents, operation),
    scopes: Array.isArray(scopes) ? new Set(scopes.map(String)) : undefined,
    quotas: quotasOf(operation),
    parallel: parallelOf(operation),
    closedTo: closedTo(operation),
    deprecated: operation["deprecated"] === true,
    parameters: parametersOf(documents, reader, found),
    body: bodyOf(documents, reader, operation),
    answers: answersOf(documents, reader, operation),
    notes: notesOf(operation, meant),
  };
}
