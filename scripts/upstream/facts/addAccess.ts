import { isObject, type JsonObject, listOf, objectOf } from "../json.ts";
import type { Description } from "../read/Description.ts";
import type { Found } from "../read/findOperations.ts";
import type { Facts } from "./Facts.ts";
import { addProse } from "./prose.ts";

/** The kinds of sellers that this library serves, as Market names them. */
const sellers = ["seller", "market-yandex-go"];
const readOfScheme = new Set(["type", "in", "name", "scheme"]);
// Stands for the host of a server that has none.
const here = "http://here.invalid";

/** What a scheme sends, regardless of its name in the description and of how an OAuth token is obtained. */
function sent(name: string, scheme: JsonObject): string {
  const { type, in: where, name: key, scheme: way } = scheme;
  if (type === "apiKey") return `${String(where)} ${where === "header" ? String(key).toLowerCase() : String(key)}`;
  const http = type === "http" ? String(way).toLowerCase() : undefined;
  if (type === "oauth2" || type === "openIdConnect" || http === "bearer") return "bearer";
  return http === undefined ? name : `http ${http}`;
}

function addSecurity(facts: Facts, description: Description, operation: JsonObject): void {
  const schemes = objectOf(objectOf(description.root["components"])["securitySchemes"]);
  const ways = new Map<string, ReadonlySet<unknown>>();
  for (const requirement of listOf(operation["security"] ?? description.root["security"]).filter(isObject)) {
    const parts = Object.keys(requirement).map((name) => {
      const scheme = objectOf(description.resolve(schemes[name]));
      addProse(facts, `security ${sent(name, scheme)}`, scheme, readOfScheme);
      return sent(name, scheme);
    });
    const way = parts.sort().join(" and ") || "nothing";
    const scopes = new Set(Object.values(requirement).flatMap(listOf));
    const before = ways.get(way);
    // Of two requirements that send the same, the easier one is enough.
    ways.set(way, before && before.size < scopes.size ? before : scopes);
  }
  facts.add("operation", "security", [...ways.keys()].sort());
  const ofToken = ways.get("bearer");
  if (ofToken) facts.add("operation", "oauth scopes", [...ofToken].map(String).sort());
  const scopes = operation["x-auth-scopes"] ?? operation["x-scopes"];
  if (Array.isArray(scopes)) facts.add("operation", "scopes", scopes.map(String).sort());
  else if ([...ways.keys()].some((way) => way.includes("api-key"))) facts.add("operation", "scopes", []);
}

/** Who may call: Market first listed the sellers that may not (x-restrictions), and now lists those that may (x-allowed). */
function addSellers(facts: Facts, operation: JsonObject): void {
  const { "x-allowed": allowed, "x-restrictions": restricted, "x-market-yandex-go": abroad } = operation;
  const may = (seller: string): boolean => {
    if (abroad === false) return seller === "seller";
    return Array.isArray(allowed) ? allowed.includes(seller) : !listOf(restricted).includes(seller);
  };
  facts.add("operation", "sellers", sellers.filter(may));
  const tags = listOf(operation["x-models"] ?? operation["tags"]).map((tag) => String(tag).toLowerCase());
  if (tags.length > 0) facts.add("operation", "tags", [...new Set(tags)].sort());
}

function addAddress(facts: Facts, description: Description, { id, method, path, item, operation }: Found): void {
  facts.add("operation", "operationId", id);
  facts.add("operation", "method", method);
  const listed = listOf(operation["servers"] ?? item["servers"] ?? description.root["servers"]);
  const urls = listed.map((server) => String(isObject(server) ? server["url"] : server));
  const hosts = urls.map((url) => (URL.canParse(url, here) ? new URL(url, here).origin : url));
  facts.add("operation", "server", [...new Set(hosts)].filter((host) => host !== here).sort());
  const bases = urls.flatMap((url) => (URL.canParse(url, here) ? new URL(url, here).pathname.replace(/\/$/, "") : []));
  const unique = [...new Set(bases.length > 0 ? bases : [""])].sort();
  facts.add("operation", "url", unique.map((base) => base + path).join(" or "));
}

/** Adds where an operation is called and who may call it. */
export function addAccess(facts: Facts, description: Description, found: Found): void {
  addAddress(facts, description, found);
  addSecurity(facts, description, found.operation);
  addSellers(facts, found.operation);
}
