import { _, Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, str } from "ajv";
import { getProperty } from "ajv/dist/compile/codegen/index.js";
import { Type, useFunc } from "ajv/dist/compile/util.js";
import { usePattern } from "ajv/dist/vocabularies/code.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import * as checkers from "./checkers.ts";
import { type Call, calls, type Description, flatInput, openEnum, type Schema, success } from "./description.ts";

const constraints = new Set([
  ...["type", "format", "minimum", "maximum", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "items", "properties", "required"],
]);
const annotations = /^(x-.*|description|title|deprecated|examples?|default)$/;

// A property with `x-rules` names the rules of the facade that check these keywords, with a severity users can set.
const leftToRules = ["pattern", "minLength", "maxLength", "anyOf", "oneOf", "uniqueItems"];

/** A schema in the one keyword that is compiled: which checker is asked, and of what is within. */
interface Asked {
  readonly asks: Readonly<{
    checker: keyof typeof checkers;
    least: number | undefined;
    most: number | undefined;
    pattern: string | undefined;
    orNull: boolean;
    required: readonly string[];
  }>;
  readonly fields?: Readonly<Record<string, Asked>>;
  readonly each?: Asked;
}

type Bound = "minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems";
type Bounds = Partial<Record<Bound, number>> & { pattern?: string };

/** Which checker a value of this type is given to. */
function checkerOf(type: string | undefined, format: string | undefined, isRequest: boolean): keyof typeof checkers {
  if (type === "integer" && format === "int64") return isRequest ? "id" : "receivedId";
  const byType = { string: "text", array: "list", object: "object", number: "number" } as const;
  const byFormat = { "string date": "date", "integer int32": "int32" } as const;
  const found = Object.entries(format === undefined ? byType : byFormat).find(
    ([name]) => name === [type, format].filter(Boolean).join(" "),
  );
  if (!found)
    throw new Error(`the validators know nothing of ${type ?? "no type"} with the format ${format ?? "none"}`);
  return found[1];
}

/** What is asked of a value, on either side. A constraint that no checker knows stops the generator. */
function asked(schema: Schema, isRequest: boolean): Asked {
  const known = openEnum(schema) && !isRequest ? { type: "string" } : schema;
  const kept: Schema = Object.fromEntries(
    Object.entries(known).filter(
      ([keyword]) => !annotations.test(keyword) && !(isRequest && schema["x-rules"] && leftToRules.includes(keyword)),
    ),
  );
  const strange = Object.keys(kept).find((keyword) => !constraints.has(keyword));
  if (strange !== undefined) throw new Error(`the validators know nothing of the keyword ${strange}`);

  const types = [kept.type].flat();
  const { format, items, properties, required = [] } = kept;
  const { minimum, minLength, minItems, maximum, maxLength, maxItems, pattern }: Bounds = kept;
  return {
    asks: {
      checker: checkerOf(
        types.find((type) => type !== "null"),
        format,
        isRequest,
      ),
      least: minimum ?? minLength ?? minItems,
      most: maximum ?? maxLength ?? maxItems,
      pattern,
      orNull: types.includes("null"),
      required,
    },
    ...(properties && {
      fields: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, asked(field, isRequest)])),
    }),
    ...(items && { each: asked(items, isRequest) }),
  };
}

const faults = new Name("faults");
const fail = new Name("fail");

/** The checker as the code refers to it. */
function useChecker({ gen }: KeywordCxt, checker: keyof typeof checkers): Name {
  return useFunc(gen, Object.assign(checkers[checker], { code: `require("./checkers.ts").${checker}` }));
}

/** The call of the checker, with no more arguments than it needs. */
function asking(cxt: KeywordCxt, value: Code, { checker, least, most, pattern }: Asked["asks"]): Code {
  const given = [least, most, pattern === undefined ? undefined : usePattern(cxt, pattern)];
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  const args = given.reduce<Code>((all, one) => _`${all}, ${one ?? _`undefined`}`, value);
  return _`${useChecker(cxt, checker)}(${args})`;
}

/** Asks a value, tells of what is found, and looks into what has the right type. */
function ask(cxt: KeywordCxt, value: Code, path: Code, schema: Asked, isRequired: boolean, look: () => void): void {
  const { gen } = cxt;
  const { checker } = schema.asks;
  const call = asking(cxt, value, schema.asks);
  const found = _`${faults} = ${isRequired ? _`${useChecker(cxt, "required")}(${value}) || ${call}` : call}`;
  const tell = (): unknown => gen.code(_`${fail}(${path}, ${faults})`);
  if (checker === "object") gen.if(found, tell, look);
  else gen.if(found, tell);
  if (checker === "list") gen.if(_`Array.isArray(${value})`, look);
}

const fields: CodeKeywordDefinition = {
  keyword: "fields",
  schemaType: "object",
  code(cxt) {
    const { gen, data, it } = cxt;
    const { asks, fields: inner = {} } = cxt.parentSchema as unknown as Asked;
    const valid = gen.name("valid");
    const askAll = (): void => {
      for (const [name, schema] of Object.entries(inner)) {
        const value = _`${data}${getProperty(name)}`;
        const isRequired = asks.required.includes(name);
        const askIt = (): void => {
          ask(cxt, value, str`${it.errorPath}/${name}`, schema, isRequired, () => {
            cxt.subschema({ keyword: "fields", schemaProp: name, dataProp: name }, valid);
          });
        };
        const { checker, orNull } = schema.asks;
        if (orNull) gen.if(_`${value} != null`, askIt);
        else if (checker === "object" && !isRequired) gen.if(_`${value} !== undefined`, askIt);
        else askIt();
      }
    };
    if (it.dataLevel === 0) ask(cxt, _`(${data} ?? null)`, _`""`, cxt.parentSchema as unknown as Asked, false, askAll);
    else askAll();
  },
};

const each: CodeKeywordDefinition = {
  keyword: "each",
  schemaType: "object",
  code(cxt) {
    const { gen, data, it } = cxt;
    const schema = cxt.schema as Asked;
    const valid = gen.name("valid");
    gen.forRange("i", 0, _`${data}.length`, (index) => {
      // A hole in a list has the wrong type.
      ask(cxt, _`(${data}[${index}] ?? null)`, str`${it.errorPath}/${index}`, schema, false, () => {
        cxt.subschema({ keyword: "each", dataProp: index, dataPropType: Type.Num }, valid);
      });
    });
  },
};

function compile(schemas: Record<string, Asked>): string {
  const ajv = new Ajv({ allErrors: true, messages: false, code: { source: true, esm: true, lines: true } });
  ajv.addVocabulary(["asks"]).addKeyword(fields).addKeyword(each);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  return standalone(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
}

/** The code of ajv with the function that is told of failures in the place of its own list of errors. */
function callingBack(code: string): string {
  const rewritten = code
    .replaceAll(/(function validate\d+)\(data, .*\)\{\n/g, "$1(data, fail){\nlet faults;\n")
    .replaceAll(
      /^(?:let vErrors = null;|let errors = 0;|const _errs\d+ = errors;|var valid\d+ = _errs.*|validate\d+\.errors = .*|return errors === 0;)\n/gm,
      "",
    );
  if (/rror|valid\d+ /.test(rewritten)) throw new Error("ajv's code no longer looks as callingBack() expects");
  return rewritten.replaceAll(/const (\w+) = require\("(.*)"\)\.(\w+);/g, 'import { $3 as $1 } from "$2";');
}

/** One module with ajv's helpers bundled in: it needs no `require` and makes no code at run time. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)), sourcefile: "ajv" },
    bundle: true,
    format: "esm",
    write: false,
    legalComments: "none",
    charset: "utf8",
  });
  return outputFiles.map(({ text }) => text.replaceAll(/^\s*\/\/.*\n/gm, "")).join("\n");
}

/** The validators of what is sent and of what comes back. */
export async function validatorsModule(description: Description): Promise<string> {
  const all = calls(description);
  const named = (suffix: string, schema: (call: Call) => Asked): Record<string, Asked> =>
    Object.fromEntries(all.map((call) => [`${call.id}${suffix}`, schema(call)]));
  const inputs = named("Input", (call) => {
    const { required = [], ...input } = flatInput(description, call);
    // The client may have a campaignId of its own: whether one is missing is asked where that is known.
    return asked({ ...input, required: required.filter((name) => name !== "campaignId") }, true);
  });
  const answers = named("Answer", (call) => asked(success(description, call), false));
  const code = await bundle(callingBack(compile({ ...inputs, ...answers })));
  const functions = new Map(
    Array.from(code.matchAll(/^var (\w+) = (validate\d+);\n/gm), ([, name, own]) => [name, own]),
  );
  const table = (name: string, suffix: string, type: string): string =>
    `export const ${name}: ${type} = {\n${all.map(({ id }) => `  ${id}: validator(${functions.get(`${id}${suffix}`)}),`).join("\n")}\n};\n`;
  return `// @ts-nocheck
import type { OperationId } from "./facts.ts";
import type { operations } from "./types.ts";

/** What a validator tells of one failure. */
export interface Failure {
  /** JSON pointer to the value that failed. */
  readonly path: string;
  /** The keyword of JSON Schema, or of ours, that it failed. */
  readonly keyword: string;
  /** What it asks for: a type, a bound, the name of the field that is missing. */
  readonly wanted: string | number | undefined;
  /** The value itself, for a hint about its kind; it must not be shown. */
  readonly value: unknown;
}

/** A compiled validator: it calls back for every failure. */
export type Validator<T> = (value: unknown, onFailure: (failure: Failure) => void) => value is T;

/** The path parameters and the body of an operation in one flat object. */
export type Flat<Id extends OperationId> = Omit<operations[Id]["parameters"]["path"], "campaignId"> & {
  campaignId?: operations[Id]["parameters"]["path"]["campaignId"];
} & (operations[Id] extends { requestBody: { content: { "application/json": infer Body } } } ? Body : unknown);

${code.replace(/export \{[^}]*\};\n?/, "").replaceAll(/^var \w+ = validate\d+;\n/gm, "")}
function validator(ask) {
  return (value, onFailure) => {
    let valid = true;
    ask(value, (path, { value, faults }) => {
      valid = false;
      for (const [keyword, wanted] of faults) {
        // Of a field that is missing its holder is told, which has the value.
        const at = path.lastIndexOf("/");
        onFailure(
          keyword === "required"
            ? { path: path.slice(0, at), keyword, wanted: path.slice(at + 1), value }
            : { path, keyword, wanted, value },
        );
      }
    });
    return valid;
  };
}
${table("inputs", "Input", "{ readonly [Id in OperationId]: Validator<Flat<Id>> }")}
${table("answers", "Answer", "Readonly<Record<OperationId, Validator<unknown>>>")}
`;
}
