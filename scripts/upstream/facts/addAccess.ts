import { isObject, type JsonObject, listOf, objectOf } from "../json.ts";
import type { Description } from "../read/Description.ts";
import type { Found } from "../read/findOperations.ts";
import { unique } from "../table.ts";
import type { Facts } from "./Facts.ts";

/** The kinds of sellers that this library serves, as Market names them. */
const sellers = ["seller", "market-yandex-go"];

/** What a scheme sends, regardless of its name in the description and of how an OAuth token is obtained. */
function sent(name: string, { type, in: where, name: key, scheme: way }: JsonObject): string {
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
      facts.addProse(`security ${sent(name, scheme)}`, scheme, (key) => !/^(type|in|name|scheme)$/.test(key));
      return sent(name, scheme);
    });
    const way = parts.sort().join(" and ") || "nothing";
    const scopes = new Set(Object.values(requirement).flatMap(listOf));
    // Of two requirements that send the same, the easier one is enough.
    if ((ways.get(way)?.size ?? Infinity) >= scopes.size) ways.set(way, scopes);
  }
  facts.add("operation", "security", [...ways.keys()].sort());
  const ofToken = ways.get("bearer");
  if (ofToken) facts.add("operation", "oauth scopes", [...ofToken].map(String).sort());
  const scopes = operation["x-auth-scopes"] ?? operation["x-scopes"];
  const takesKey = [...ways.keys()].some((way) => way.includes("api-key"));
  if (Array.isArray(scopes) || takesKey) facts.add("operation", "scopes", listOf(scopes).map(String).sort());
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
  if (tags.length > 0) facts.add("operation", "tags", unique(tags));
}

/** Adds where an operation is called and who may call it. */
export function addAccess(facts: Facts, description: Description, found: Found): void {
  const { id, method, path, item, operation } = found;
  facts.add("operation", "operationId", id);
  facts.add("operation", "method", method);
  const servers = listOf(operation["servers"] ?? item["servers"] ?? description.root["servers"]).map((server) => {
    const { url } = objectOf(server);
    const [, host = "", base = ""] = /^(\w+:\/\/[^/]+)?(.*)$/s.exec(typeof url === "string" ? url : "") ?? [];
    return { host: host.toLowerCase(), base: base.replace(/\/$/, "") };
  });
  facts.add("operation", "server", unique(servers.flatMap(({ host }) => host || [])));
  const bases = unique(servers.map(({ base }) => base));
  const url = (bases.length > 0 ? bases : [""]).map((base) => base + path).join(" or ");
  facts.add("operation", "url", url);
  facts.add("operation", "operation", `${method} ${url}`);
  addSecurity(facts, description, operation);
  addSellers(facts, operation);
}
