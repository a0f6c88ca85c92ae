import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { type Call, calls, type Description, openEnum, type Schema } from "./description.ts";
import { inputSchema } from "./inputSchema.ts";

const { factory } = ts;
const number = factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword);
const bigint = factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword);
const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
// `string & {}` beside the literals: any string is accepted, and editors still suggest the known ones.
const anyOtherString = factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]);

/** The names of the component schemas that a value refers to, at any depth. */
function reachable(description: Description, value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, item] of Object.entries(value)) {
    const name =
      key === "$ref" && typeof item === "string" ? /^#\/components\/schemas\/(.+)$/.exec(item)?.[1] : undefined;
    if (name === undefined) reachable(description, item, found);
    else if (!found.has(name)) reachable(description, description.components.schemas[name], found.add(name));
  }
  return found;
}

function answersOf(description: Description): Set<string> {
  const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));
  const asked = reachable(
    description,
    operations.map(({ requestBody }) => requestBody),
  );
  const answered = reachable(description, [
    operations.map(({ responses }) => responses),
    { ...description.components, schemas: {} },
  ]);
  for (const name of asked) {
    if (answered.has(name) && JSON.stringify(description.components.schemas[name]).includes('"int64"')) {
      throw new Error(
        `${name} contains an int64 and is used in both a request and a response, where the types of ids differ`,
      );
    }
  }
  return answered;
}

/** Removes choices between sets of required fields, which are lost in types; the public input types state them. */
function withoutChoices(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutChoices);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, item]) =>
      !(
        (key === "oneOf" || key === "anyOf") &&
        Array.isArray(item) &&
        item.every((branch: Schema) =>
          Object.keys(branch).every((keyword) => keyword === "required" || keyword === "pattern"),
        )
      ),
  );
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutChoices(item)]));
}

async function typesOf(description: Description, answers: ReadonlySet<string>, openEnums: boolean): Promise<string> {
  const nodes = await openapiTS(withoutChoices(description) as OpenAPI3, {
    silent: true,
    // A field with a default may be left out of a request, and may be absent from a response.
    defaultNonNullable: false,
    transform(schema, { path }) {
      const known = openEnums ? openEnum(schema as Schema) : undefined;
      if (known) {
        const literals = known.map((value) =>
          factory.createLiteralTypeNode(factory.createStringLiteral(String(value))),
        );
        return factory.createUnionTypeNode([...literals, anyOtherString]);
      }
      if ((schema as Schema).format !== "int64") return undefined;
      const component = /^#\/components\/schemas\/([^/]+)/.exec(path ?? "")?.[1];
      const comesBack = component === undefined ? path?.includes("/responses/") : answers.has(component);
      return comesBack ? number : factory.createUnionTypeNode([number, bigint]);
    },
  });
  return astToString(nodes);
}

/** The description as TypeScript: ids are `number | bigint` in requests and `number` in responses. */
export async function typesModule(description: Description): Promise<string> {
  return typesOf(description, answersOf(description), false);
}

const inputName = ({ id }: Call): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}Input`;

/**
 * The schemas alone, as users see them: an open enum lists its known values. openapi-fetch cannot use these because its
 * types map `string & {}` to an object; what it returns, with plain strings, is assignable to them.
 */
export async function schemasModule(description: Description): Promise<string> {
  const inputs = calls(description).map((call) => [inputName(call), inputSchema(description, call)]);
  const schemas = { ...description.components.schemas, ...(Object.fromEntries(inputs) as Record<string, Schema>) };
  const alone = { ...description, paths: {}, components: { schemas, parameters: {} } };
  const types = await typesOf(alone, answersOf(description), true);
  const from = types.indexOf("schemas: {");
  const own = types.slice(from, types.indexOf("\n    };\n", from)).replaceAll('components["schemas"]', "Schemas");
  return `/** The schemas of the description by name, including the flat inputs of the operations. */
export interface Schemas ${own.slice("schemas: ".length).replaceAll(/^ {4}/gm, "")}
}
`;
}
