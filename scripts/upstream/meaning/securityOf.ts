import type { Documents } from "../source/Documents.ts";
import { isObject, type JsonObject } from "../source/isObject.ts";

/** What a scheme sends, regardless of its name in the description and of how an OAuth token is obtained. */
function sent(scheme: JsonObject): string {
  if (scheme["type"] === "apiKey") return `${String(scheme["in"])} ${String(scheme["name"])}`;
  if (scheme["type"] === "http" && String(scheme["scheme"]).toLowerCase() === "basic")
    return "header Authorization: Basic";
  const bearer = ["oauth2", "openIdConnect", "http"].includes(String(scheme["type"]));
  return bearer ? "header Authorization: Bearer" : String(scheme["type"]);
}

/** The ways to authenticate, each with the OAuth scopes that it needs. */
export function securityOf(documents: Documents, operation: JsonObject): Map<string, ReadonlySet<string>> {
  const { components } = documents.root;
  const schemes = isObject(components) && isObject(components["securitySchemes"]) ? components["securitySchemes"] : {};
  const requirements = operation["security"] ?? documents.root["security"];
  const ways = new Map<string, ReadonlySet<string>>();
  for (const requirement of Array.isArray(requirements) ? requirements.filter(isObject) : []) {
    const parts = Object.entries(requirement).map(([name, scopes]) => {
      const scheme = documents.resolve(schemes[name]);
      return { way: isObject(scheme) ? sent(scheme) : name, scopes: Array.isArray(scopes) ? scopes.map(String) : [] };
    });
    const way =
      parts
        .map((part) => part.way)
        .sort()
        .join(" and ") || "nothing";
    ways.set(way, new Set(parts.flatMap((part) => part.scopes)));
  }
  return ways;
}
