import { isObject, type JsonObject, objectOf } from "../json.ts";
import type { Description } from "../read/Description.ts";
import type { Found } from "../read/findOperations.ts";
import { items, typeText } from "../table.ts";
import { addAccess } from "./addAccess.ts";
import { addLimits, isLimitExtension } from "./addLimits.ts";
import { Facts } from "./Facts.ts";
import { normalize } from "./normalize.ts";
import { SchemaReader } from "./SchemaReader.ts";

/** The keys of operations and their parts that are read; the rest is prose. */
const read = new Set(
  (
    "operationId parameters requestBody responses deprecated security servers tags $ref " +
    "x-models x-auth-scopes x-scopes x-allowed x-restrictions x-market-yandex-go " +
    "get put post delete options head patch trace query " +
    "name in required schema content headers style explode allowReserved allowEmptyValue"
  ).split(" "),
);
const isProse = (key: string): boolean => !read.has(key);

/** What a description says of an operation, as facts, however it says it. `ours` is the path that ours has. */
export function factsOf(description: Description, found: Found, ours: string): Facts {
  const { path, item, operation } = found;
  const facts = new Facts();
  const schemas = new SchemaReader(description, facts);

  /** The media types of a body, whose charset and case mean nothing. A place names the media type unless it is JSON. */
  function addContent(place: string, content: unknown): void {
    for (const [type, value] of Object.entries(objectOf(content))) {
      const name = type.toLowerCase().replace(/;.*/s, "").trim();
      const within = name === "application/json" ? place : `${place} (${name})`;
      facts.add(within, "content", name);
      facts.addProse(within, objectOf(value), isProse);
      facts.addAll(schemas.read(objectOf(value)["schema"]), within);
    }
  }
  /** A body, a parameter or a header. The schema of the last two is given directly or as the content of a media type. */
  function addPart(place: string, kind: "body" | "parameter" | "header", part: JsonObject): void {
    facts.add(place, kind, "");
    if (part["required"] === true || part["in"] === "path") facts.add(place, "required", true);
    if (part["deprecated"] === true) facts.add(place, "deprecated", true);
    facts.addProse(place, part, isProse);
    if (kind === "body") return addContent(place, part["content"]);
    const [media] = Object.values(objectOf(part["content"]));
    facts.addAll(schemas.read(objectOf(media)["schema"] ?? part["schema"]), place);
  }

  addAccess(facts, description, found);
  addLimits(facts, operation);
  if (operation["deprecated"] === true) facts.add("operation", "deprecated", true);
  facts.addProse("operation", operation, (key) => isProse(key) && !isLimitExtension(key));
  facts.addProse("operation", item, isProse);

  const parameters = [item["parameters"], operation["parameters"]].flat().map((entry) => description.resolve(entry));
  for (const [place, parameter] of namedParameters(parameters.filter(isObject), path, ours)) {
    addPart(place, "parameter", parameter);
    facts.add(place, "style", styleOf(parameter));
  }
  const body = description.resolve(operation["requestBody"]);
  if (isObject(body)) addPart("request", "body", body);
  for (const [key, value] of Object.entries(objectOf(operation["responses"]))) {
    if (key.startsWith("x-")) continue;
    const [status, answer] = [key.toLowerCase(), objectOf(description.resolve(value))];
    facts.add(status, "status", status);
    facts.addProse(status, answer, isProse);
    for (const [name, header] of Object.entries(objectOf(answer["headers"]))) {
      addPart(`${status} header ${name.toLowerCase()}`, "header", objectOf(description.resolve(header)));
    }
    addContent(status, answer["content"]);
  }
  addWords(normalize(facts));
  return facts;
}

/** An operation's parameters override those of its path. One in the path has the name that ours has: no caller sends it. */
function namedParameters(parameters: readonly JsonObject[], path: string, ours: string): Map<string, JsonObject> {
  const namesIn = (one: string): string[] => [...one.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const places = parameters.map((parameter): [string, JsonObject] => {
    const [where, name] = [String(parameter["in"]), String(parameter["name"])];
    const inPath = where === "path" ? namesIn(ours)[namesIn(path).indexOf(name)] : undefined;
    return [`${where} ${where === "header" ? name.toLowerCase() : (inPath ?? name)}`, parameter];
  });
  return new Map(places);
}

/** Describes a field, parameter, body or header in a few words: `required array of integer`. */
function addWords({ places }: Facts): void {
  for (const [place, facts] of places) {
    const inner = places.get(`${place}[]`)?.get("type");
    const type = typeText(facts.get("type")).replace(
      "array",
      inner ? `array of ${items(inner).join(" or ")}` : "array",
    );
    const words = `${facts.has("required") ? "required" : "optional"} ${type}`;
    for (const kind of ["field", "parameter", "body", "header"]) if (facts.has(kind)) facts.set(kind, words);
  }
}

/** How a parameter is written, defaults included. */
function styleOf(parameter: JsonObject): string {
  const usual = parameter["in"] === "query" || parameter["in"] === "cookie" ? "form" : "simple";
  const style = typeof parameter["style"] === "string" ? parameter["style"] : usual;
  const said = ["allowReserved", "allowEmptyValue"].filter((key) => parameter[key] === true);
  return [style, ...((parameter["explode"] ?? style === "form") === true ? ["exploded"] : []), ...said].join(", ");
}
