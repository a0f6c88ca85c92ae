import type { Documents } from "../source/Documents.ts";
import type { Found } from "../source/findOperations.ts";
import { isObject, type JsonObject } from "../source/isObject.ts";
import { stringOf } from "../source/stringOf.ts";
import type { Parameter } from "./Call.ts";
import { notesOf } from "./notesOf.ts";
import type { SchemaReader } from "./SchemaReader.ts";

function styleOf(parameter: JsonObject): string {
  const usual = parameter["in"] === "query" || parameter["in"] === "cookie" ? "form" : "simple";
  const style = stringOf(parameter["style"]) || usual;
  const explode = parameter["explode"] ?? style === "form";
  return `${style}${explode === true ? ", exploded" : ""}${parameter["allowReserved"] === true ? ", reserved allowed" : ""}`;
}

/** The schema of a parameter or header: given directly, or as the content of a media type. */
export function schemaOf(part: JsonObject): unknown {
  if (!isObject(part["content"])) return part["schema"];
  const [media] = Object.values(part["content"]);
  return isObject(media) ? media["schema"] : undefined;
}

/**
 * The parameters of an operation and its path. A path parameter is identified by its position in the URL, a header by
 * its case-insensitive name.
 */
export function parametersOf(
  documents: Documents,
  reader: SchemaReader,
  { path, item, operation }: Found,
): Map<string, Parameter> {
  const inUrl = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const parameters = new Map<string, Parameter>();
  const listed = [item["parameters"], operation["parameters"]].flat().map((entry) => documents.resolve(entry));
  for (const parameter of listed.filter(isObject)) {
    const name = String(parameter["name"]);
    const where = String(parameter["in"]);
    const place = inUrl.indexOf(name);
    const key =
      where === "path" && place >= 0 ? `path ${place}` : `${where} ${where === "header" ? name.toLowerCase() : name}`;
    parameters.set(key, {
      label: `${where} ${name}`,
      required: parameter["required"] === true || where === "path",
      shape: reader.read(schemaOf(parameter)),
      style: styleOf(parameter),
      deprecated: parameter["deprecated"] === true,
      notes: notesOf(parameter),
    });
  }
  return parameters;
}
