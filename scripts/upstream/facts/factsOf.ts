import { isObject, type JsonObject, objectOf } from "../json.ts";
import type { Description } from "../read/Description.ts";
import type { Found } from "../read/findOperations.ts";
import { items } from "../table.ts";
import { addAccess } from "./addAccess.ts";
import { addLimits, isLimitExtension } from "./addLimits.ts";
import { Budget, Facts } from "./Facts.ts";
import { normalize } from "./normalize.ts";
import { addProse } from "./prose.ts";
import { SchemaReader } from "./SchemaReader.ts";

const keys = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const readOfOperation = keys(
  "operationId parameters requestBody responses deprecated security servers " +
    "x-auth-scopes x-scopes x-allowed x-restrictions x-market-yandex-go x-models tags",
);
const readOfItem = keys("get put post delete options head patch trace query parameters servers $ref");
const readOfParameter = keys(
  "name in required schema content style explode allowReserved allowEmptyValue deprecated $ref",
);
const readOfBody = keys("required content $ref");
const readOfAnswer = keys("headers content $ref");
const readOfMedia = keys("schema");

/** Reads all that a description says of one operation. */
class OperationReader {
  readonly facts = new Facts(new Budget());
  private readonly description: Description;
  private readonly schemas: SchemaReader;

  constructor(description: Description) {
    this.description = description;
    this.schemas = new SchemaReader(description, this.facts.budget);
  }

  read(found: Found, path: string): void {
    const { item, operation } = found;
    addAccess(this.facts, this.description, found);
    addLimits(this.facts, operation);
    if (operation["deprecated"] === true) this.facts.add("operation", "deprecated", true);
    const limitKeys = Object.keys(operation).filter(isLimitExtension);
    addProse(this.facts, "operation", operation, new Set([...readOfOperation, ...limitKeys]));
    addProse(this.facts, "operation", item, readOfItem);
    this.addParameters(found, path);
    this.addBody(operation["requestBody"]);
    for (const [status, value] of Object.entries(objectOf(operation["responses"]))) {
      if (!status.startsWith("x-")) this.addAnswer(status.toLowerCase(), this.resolved(value));
    }
  }

  private resolved(value: unknown): JsonObject {
    return objectOf(this.description.resolve(value));
  }

  /** A path parameter has the name that ours has in its place: no caller sends it. */
  private addParameters({ path, item, operation }: Found, ours: string): void {
    const [own, wanted] = [path, ours].map((one) => [...one.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name));
    const parameters = new Map<string, JsonObject>();
    for (const entry of [item["parameters"], operation["parameters"]].flat()) {
      const parameter = this.resolved(entry);
      const [where, name] = [String(parameter["in"]), String(parameter["name"])];
      if (!isObject(this.description.resolve(entry))) continue;
      const index = where === "path" ? (own?.indexOf(name) ?? -1) : -1;
      const label = where === "header" ? name.toLowerCase() : (wanted?.[index] ?? name);
      parameters.set(`${where} ${label}`, parameter);
    }
    for (const [place, parameter] of parameters) {
      this.facts.add(place, "parameter", "");
      this.facts.add(place, "style", styleOf(parameter));
      if (parameter["deprecated"] === true) this.facts.add(place, "deprecated", true);
      this.addPart(place, parameter, readOfParameter, parameter["in"] === "path" || parameter["required"] === true);
    }
  }

  private addBody(value: unknown): void {
    const body = this.description.resolve(value);
    if (!isObject(body)) return;
    this.facts.add("request", "body", "");
    if (body["required"] === true) this.facts.add("request", "required", true);
    addProse(this.facts, "request", body, readOfBody);
    this.addContent("request", body["content"]);
  }

  private addAnswer(status: string, answer: JsonObject): void {
    this.facts.add(status, "status", status);
    addProse(this.facts, status, answer, readOfAnswer);
    for (const [name, value] of Object.entries(objectOf(answer["headers"]))) {
      const place = `${status} header ${name.toLowerCase()}`;
      const header = this.resolved(value);
      this.facts.add(place, "header", "");
      this.addPart(place, header, readOfParameter, header["required"] === true);
    }
    this.addContent(status, answer["content"]);
  }

  /** A parameter or a header, whose schema is given directly or as the content of a media type. */
  private addPart(place: string, part: JsonObject, read: ReadonlySet<string>, required: boolean): void {
    const [media] = Object.values(objectOf(part["content"]));
    if (required) this.facts.add(place, "required", true);
    addProse(this.facts, place, part, read);
    this.facts.addAll(this.schemas.read(objectOf(media)["schema"] ?? part["schema"]), place);
  }

  /** The media types of a body, whose charset and case mean nothing. A place names the media type unless it is JSON. */
  private addContent(place: string, content: unknown): void {
    for (const [type, value] of Object.entries(objectOf(content))) {
      const name = (type.toLowerCase().split(";")[0] ?? "").trim();
      const within = name === "application/json" ? place : `${place} (${name})`;
      this.facts.add(within, "content", name);
      addProse(this.facts, within, objectOf(value), readOfMedia);
      this.facts.addAll(this.schemas.read(objectOf(value)["schema"]), within);
    }
  }
}

function styleOf(parameter: JsonObject): string {
  const usual = parameter["in"] === "query" || parameter["in"] === "cookie" ? "form" : "simple";
  const style = typeof parameter["style"] === "string" ? parameter["style"] : usual;
  const said = ["allowReserved", "allowEmptyValue"].filter((key) => parameter[key] === true);
  if ((parameter["explode"] ?? style === "form") === true) said.unshift("exploded");
  return [style, ...said].join(", ");
}

/** A field, parameter, body or header in a few words: `required array of integer`. */
function addWords({ places }: Facts): void {
  for (const [place, facts] of places) {
    const type = facts.get("type");
    const inner = places.get(`${place}[]`)?.get("type");
    const names =
      type === undefined ? ["any type"] : [...items(type), ...(facts.get("nullable") === true ? ["null"] : [])];
    const text = names.join(" or ") || "nothing";
    const whole = text === "array" && inner !== undefined ? `array of ${items(inner).join(" or ")}` : text;
    const words = `${facts.get("required") === true ? "required" : "optional"} ${whole}`;
    for (const kind of ["field", "parameter", "body", "header"]) if (facts.has(kind)) facts.set(kind, words);
  }
}

/** What a description says of an operation, as facts, however it says it. `path` is the path that ours has. */
export function factsOf(description: Description, found: Found, path: string): Facts {
  const reader = new OperationReader(description);
  reader.read(found, path);
  addWords(normalize(reader.facts));
  return reader.facts;
}
