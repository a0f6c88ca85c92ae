import { _, Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv";
import { getProperty } from "ajv/dist/compile/codegen/index.js";
import { useFunc } from "ajv/dist/compile/util.js";
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

const at = new Name("at");
const fail = new Name("fail");
const faults = new Name("faults");

/** The objects of the schemas, each with a function of its own; those that ask the same share one. */
class Objects {
  readonly all = new Map<string, Asked>();

  nameOf(schema: Asked): Name {
    const known = [...this.all].find(([, other]) => JSON.stringify(other) === JSON.stringify(schema));
    const name = known?.[0] ?? `object${this.all.size}`;
    this.all.set(name, schema);
    return new Name(name);
  }
}

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

/** The keyword that asks all fields of an object. */
function fieldsOf(objects: Objects): CodeKeywordDefinition {
  /** Asks one value; the way to it is joined only when there is something to tell. */
  function ask(
    cxt: KeywordCxt,
    value: Code,
    way: Code,
    schema: Asked,
    { isRequired = false, isElement = false },
  ): void {
    const { gen } = cxt;
    const { asks, each } = schema;
    const call = asking(cxt, value, asks);
    const found = _`${faults} = ${isRequired ? _`${useChecker(cxt, "required")}(${value}) || ${call}` : call}`;
    gen.if(found).code(_`${fail}([${way}], ${faults})`);
    if (asks.checker === "object")
      (isElement ? gen.else() : gen.elseIf(value)).code(_`${objects.nameOf(schema)}(${value}, [${way}], ${fail})`);
    gen.endIf();
    if (each) {
      gen.if(_`Array.isArray(${value})`);
      gen.forRange("i", 0, _`${value}.length`, (index) => {
        // A hole in a list has the wrong type.
        const element = gen.const("element", _`${value}[${index}] ?? null`);
        ask(cxt, element, _`${way}, "/", ${index}`, each, { isElement: true });
      });
      gen.endIf();
    }
  }

  return {
    keyword: "fields",
    schemaType: "object",
    code(cxt) {
      const { asks, fields = {} } = cxt.parentSchema as unknown as Asked;
      for (const [name, schema] of Object.entries(fields)) {
        const value = _`${cxt.data}${getProperty(name)}`;
        const askIt = (): void => {
          ask(cxt, value, _`${at}, ${`/${name}`}`, schema, { isRequired: asks.required.includes(name) });
        };
        if (schema.asks.orNull) cxt.gen.if(_`${value} !== null`, askIt);
        else askIt();
      }
    },
  };
}

function compile(schemas: Readonly<Record<string, Asked>>): { code: string; names: Map<string, string> } {
  const objects = new Objects();
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [name, String(objects.nameOf(schema))]));
  const ajv = new Ajv({ allErrors: true, messages: false, code: { source: true, esm: true, lines: true } });
  ajv.addVocabulary(["asks", "each"]).addKeyword(fieldsOf(objects));
  // Those within are named while their holder is compiled.
  for (const [name, schema] of objects.all) {
    ajv.addSchema(schema, name);
    ajv.getSchema(name);
  }
  return { code: standalone(ajv, Object.fromEntries([...objects.all.keys()].map((name) => [name, name]))), names };
}

/** The code of ajv with the function that is told of failures in the place of its own list of errors. */
function callingBack(code: string): string {
  const rewritten = code
    .replaceAll(/(function validate\d+)\(data, .*\)\{\n/g, "$1(data, at, fail){\nlet faults;\n")
    .replaceAll(
      /^(?:let vErrors = null;|let errors = 0;|const _errs\d+ = errors;|var valid\d+ = _errs.*|validate\d+\.errors = .*|return errors === 0;)\n/gm,
      "",
    );
  if (/rror|valid\d+ /.test(rewritten)) throw new Error("ajv's code no longer looks as callingBack() expects");
  const names = new Map(
    Array.from(rewritten.matchAll(/^export const (\w+) = (validate\d+);/gm), ([, name, own]) => [own, name]),
  );
  return rewritten
    .replaceAll(/^export const .*\n?/gm, "")
    .replaceAll(/function (validate\d+)/g, (_whole, own: string) => `export function ${names.get(own)}`)
    .replaceAll(/const (\w+) = require\("(.*)"\)\.(\w+);/g, 'import { $3 as $1 } from "$2";');
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
  const compiled = compile({ ...inputs, ...answers });
  const code = await bundle(callingBack(compiled.code));
  const table = (name: string, suffix: string, type: string): string =>
    `export const ${name}: ${type} = {\n${all.map(({ id }) => `  ${id}: validator(${compiled.names.get(`${id}${suffix}`)}),`).join("\n")}\n};\n`;
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

${code.replace(/export \{[^}]*\};\n?/, "")}
function validator(ask) {
  return (value, onFailure) => {
    let valid = true;
    const tell = (way, { value, faults }) => {
      valid = false;
      const path = way.flat(Infinity).join("");
      for (const [keyword, wanted] of faults) {
        // Of a field that is missing its holder is told, which has the value.
        const cut = path.lastIndexOf("/");
        onFailure(
          keyword === "required"
            ? { path: path.slice(0, cut), keyword, wanted: path.slice(cut + 1), value }
            : { path, keyword, wanted, value },
        );
      }
    };
    const faults = object(value ?? null);
    if (faults) tell([], faults);
    else ask(value, [], tell);
    return valid;
  };
}
${table("inputs", "Input", "{ readonly [Id in OperationId]: Validator<Flat<Id>> }")}
${table("answers", "Answer", "Readonly<Record<OperationId, Validator<unknown>>>")}
`;
}
