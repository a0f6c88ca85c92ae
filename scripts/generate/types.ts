import openapiTS, {
  astToString,
  NULL,
  NUMBER,
  STRING,
  tsLiteral,
  tsModifiers,
  tsUnion,
  UNDEFINED,
} from "openapi-typescript";
import ts from "typescript";
import { type Call, calls, type Description, openEnum, type Schema } from "./description.ts";
import { inputSchema } from "./inputSchema.ts";

const { factory, SyntaxKind } = ts;
const exported = tsModifiers({ export: true });
const id = tsUnion([NUMBER, factory.createKeywordTypeNode(SyntaxKind.BigIntKeyword)]);
// `string & {}` beside the literals: any string is accepted, and editors still suggest the known ones.
const anyOtherString = factory.createIntersectionTypeNode([STRING, factory.createTypeLiteralNode([])]);

/** The names of the component schemas that a value refers to, at any depth. */
function reachable(description: Description, value: unknown, found = new Set<string>()): Set<string> {
  for (const [, name = ""] of JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    if (!found.has(name)) reachable(description, description.components.schemas[name], found.add(name));
  return found;
}

/** The schemas of what Market returns. An input is typed differently, so none but a string may be in both. */
function answersOf(description: Description): Set<string> {
  const { schemas } = description.components;
  const operations = calls(description).map(({ operation }) => operation);
  const answers = reachable(description, [
    operations.map(({ responses }) => responses),
    { ...description.components, schemas: {} },
  ]);
  for (const name of reachable(description, [operations.map(({ requestBody }) => requestBody)])) {
    if (answers.has(name) && schemas[name]?.type !== "string" && !openEnum(schemas[name] ?? {}))
      throw new Error(`${name} is used in both a request and a response, whose types differ; only a string can be`);
  }
  return answers;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const inputName = ({ id }: Call): string => `${pascal(id)}Input`;

/**
 * The schemas; where one asks for exactly one of some fields, a schema for each of these and a choice of them, which is how
 * openapi-typescript can express it. The other fields stand in one that these extend: while neither is given, an editor
 * shows the words of a field only if all alternatives have the same field.
 */
function withAlternatives(schemas: Record<string, Schema>): Record<string, Schema> {
  const all = Object.entries(schemas).flatMap(([name, schema]): [string, Schema][] => {
    const { oneOf = [], ...object } = schema;
    const names = oneOf.flatMap(({ required = [] }) => required);
    if (names.length === 0) return [[name, schema]];
    const fields = Object.entries(object.properties ?? {});
    const common = fields.filter(([key]) => !names.includes(key));
    const description = `What every \`${name}\` has.`;
    const base: Schema = { ...object, description, properties: Object.fromEntries(common) };
    // The compiler explains what is missing by the last one: that which was met last (TypeScript 5 and 6; a program may name
    // it before the choice), or whose name comes last (7).
    const alternatives = names.reverse().map((given): [string, Schema] => {
      const properties = fields.flatMap(([key, field]): [string, Schema][] => {
        if (!names.includes(key)) return [];
        return [[key, key === given ? field : { ...field, "x-excluded-by": given }]];
      });
      const own = { required: [given], properties: Object.fromEntries(properties), "x-extends": `${name}Base` };
      return [`${name}With${pascal(given)}`, { ...object, ...own }];
    });
    const choice = alternatives.map(([alternative]) => ({ $ref: `#/components/schemas/${alternative}` }));
    return [[`${name}Base`, base], ...alternatives, [name, { description: object.description ?? "", oneOf: choice }]];
  });
  return Object.fromEntries(all);
}

/** A field as it may be passed: a list may be read-only, and what is optional may be `null` or `undefined`. */
function lenient({ modifiers, name, questionToken, type }: ts.PropertySignature): ts.PropertySignature {
  const list =
    type && ts.isArrayTypeNode(type) ? factory.createTypeOperatorNode(SyntaxKind.ReadonlyKeyword, type) : type;
  const choices = list && ts.isUnionTypeNode(list) ? list.types : [list ?? STRING];
  const union = questionToken ? tsUnion([...choices, NULL, UNDEFINED]) : list;
  return factory.createPropertySignature(modifiers, name, questionToken, union);
}

/** The declaration of a component under its own name, with the name of what it extends. */
function declare(property: ts.TypeElement, schemas: Record<string, Schema>): ts.Statement[] {
  if (!ts.isPropertySignature(property) || !ts.isIdentifier(property.name) || !property.type) return [];
  const { name, type } = property;
  const base = schemas[name.text]?.["x-extends"];
  const bases = typeof base === "string" ? [factory.createIdentifier(base)] : [];
  const heritage = bases.map((each) =>
    factory.createHeritageClause(SyntaxKind.ExtendsKeyword, [factory.createExpressionWithTypeArguments(each, [])]),
  );
  const declaration = ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(exported, name, undefined, heritage, type.members)
    : factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return [ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(property))];
}

/** Comments as sentences: without formats and the tag `@description`; a second paragraph says why one is deprecated. */
function plain(types: string): string {
  return types
    .replaceAll(/^ *\* Format: .*\n/gm, "")
    .replaceAll(/^( *\*) {5}/gm, "$1 ")
    .replaceAll(/\* @deprecated\n( *\* )@description ([^/]*?\n *\*) *\n *\* /g, "* $2\n$1@deprecated ")
    .replaceAll("@description ", "")
    .replaceAll(/ +$/gm, "");
}

/** The description as TypeScript: each schema under its own name, the inputs of the operations, and what openapi-fetch needs. */
export async function typesModule(description: Description): Promise<string> {
  const answers = answersOf(description);
  const inputs = calls(description).map((call) => [inputName(call), inputSchema(description, call)]);
  const named = { ...description.components.schemas, ...(Object.fromEntries(inputs) as Record<string, Schema>) };
  const schemas = withAlternatives(named);
  const exclusive = new Set<string>();
  const comesBack = (path = ""): boolean => {
    const component = /^#\/components\/schemas\/([^/]+)/.exec(path)?.[1];
    return component === undefined ? path.includes("/responses/") : answers.has(component);
  };
  const whole = { ...description, components: { ...description.components, schemas } };
  const nodes = await openapiTS(JSON.stringify(whole), {
    silent: true,
    // A field with a default may be left out of a request, and may be absent from a response.
    defaultNonNullable: false,
    transform(object, { path }) {
      const schema = object as Schema;
      const known = openEnum(schema);
      if (known) return tsUnion([...known.map(tsLiteral), anyOtherString]);
      if (schema.format === "int64") return comesBack(path) ? NUMBER : id;
      // A choice of patterns does not matter to the types.
      return schema.type === "string" && schema.anyOf ? STRING : undefined;
    },
    transformProperty(property, schema, { path }) {
      const { "x-excluded-by": by } = schema as Schema;
      if (typeof by === "string") {
        exclusive.add(by);
        const type = factory.createTypeReferenceNode(`NotWith${pascal(by)}`);
        return factory.createPropertySignature(undefined, property.name, property.questionToken, type);
      }
      return path?.startsWith("#/components/schemas/") && !comesBack(path) ? lenient(property) : undefined;
    },
  });
  const interfaces = nodes.filter(ts.isInterfaceDeclaration);
  const literal = interfaces
    .flatMap(({ members }) => members)
    .find(({ name }) => name && ts.isIdentifier(name) && name.text === "schemas");
  if (!literal || !ts.isPropertySignature(literal) || !literal.type || !ts.isTypeLiteralNode(literal.type))
    throw new Error("openapi-typescript writes the schemas elsewhere");
  const others = interfaces.map((each) => {
    const members = each.members.filter((member) => member !== literal);
    return factory.updateInterfaceDeclaration(each, each.modifiers, each.name, undefined, undefined, members);
  });
  const exclusions = [...exclusive].map(
    (field) => `/** Left out, because \`${field}\` is given: they exclude each other. */
export type NotWith${pascal(field)} = null | undefined;
`,
  );
  const declarations = literal.type.members.flatMap((member) => declare(member, schemas));
  const byId = calls(description).map((call) => `    ${call.id}: ${inputName(call)};\n`);
  return [
    ...exclusions,
    plain(astToString([...declarations, ...others])),
    `/** The input of each operation. */\nexport interface Inputs {\n${byId.join("")}}\n`,
  ]
    .join("")
    .replaceAll(/components\["schemas"\]\["(\w+)"\]/g, "$1");
}
