import { _, Ajv, type CodeKeywordDefinition } from "ajv";
import { useFunc } from "ajv/dist/compile/util.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { type Call, calls, type Description, flatInput, openEnum, type Schema, success } from "./description.ts";
import * as id from "./id.ts";
import * as text from "./text.ts";

// ajv writes `code` into the validators to refer to the function.
const isLonger = Object.assign(text.isLonger, { code: 'require("./text.ts").isLonger' });
const isCalendarDate = Object.assign(text.isCalendarDate, { code: 'require("./text.ts").isCalendarDate' });
const isId = Object.assign(id.isId, { code: 'require("./id.ts").isId' });

const constraints = new Set([
  ...["type", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "uniqueItems", "items", "properties", "required", "allOf", "anyOf", "oneOf"],
  ...["exactId", "dateText", "calendarDate", "safeInteger"],
]);
const annotations = /^(x-.*|description|title|deprecated|examples?|default)$/;

// Where a property has `x-rules`, those rules check these keywords instead, with a severity that users can set.
const leftToRules = ["pattern", "minLength", "maxLength", "anyOf", "oneOf", "uniqueItems"];

type Rewrite = (schema: Schema) => Schema;

/** Applies `rewrite` from the leaves up and keeps only constraints. */
function walk(schema: Schema, rewrite: Rewrite): Schema {
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === "properties") {
      const properties = Object.entries(value as Record<string, Schema>);
      return [keyword, Object.fromEntries(properties.map(([name, item]) => [name, walk(item, rewrite)]))];
    }
    if (keyword === "items") return [keyword, walk(value as Schema, rewrite)];
    if (Array.isArray(value) && ["allOf", "anyOf", "oneOf"].includes(keyword)) {
      return [keyword, value.map((branch: Schema) => walk(branch, rewrite))];
    }
    return [keyword, value];
  });
  const rewritten = rewrite(Object.fromEntries(entries));
  const kept = Object.entries(rewritten).filter(
    ([keyword, value]) => value !== undefined && !annotations.test(keyword),
  );
  const unknown = kept.find(([keyword]) => !constraints.has(keyword));
  if (unknown) throw new Error(`the validators do not support the keyword ${unknown[0]}`);
  return Object.fromEntries(kept);
}

/** Replaces formats that mean the same in requests and responses by keywords. */
const common: Rewrite = ({ format, ...others }) => {
  if (format === "date") return { ...others, calendarDate: true };
  if (format === "int32") return { minimum: -(2 ** 31), maximum: 2 ** 31 - 1, ...others };
  if (format !== undefined && format !== "int64") throw new Error(`the validators do not support the format ${format}`);
  return format === undefined ? others : { ...others, format };
};

/** The type without `null`, which counts as absent in an input and is not copied. */
const given = (type: Schema["type"]): Schema["type"] => {
  const [only, ...others] = [type ?? []].flat().filter((one) => one !== "null");
  return others.length > 0 ? type : only;
};

const requestSide: Rewrite = (schema) => {
  if (openEnum(schema)) return { type: "string" };
  const { type: asWritten, ...rest } = common(schema);
  const all = Object.entries(asWritten === undefined ? rest : { ...rest, type: given(asWritten) });
  const kept: Schema = Object.fromEntries(
    schema["x-rules"] ? all.filter(([name]) => !leftToRules.includes(name)) : all,
  );
  if (kept.anyOf ?? kept.oneOf) throw new Error("a choice in a request needs a rule: onFailure() cannot be taken back");
  const { type, format, minimum, ...others } = kept;
  // A date of another type is reported as such, for a hint of its own.
  if (kept["calendarDate"] && type === "string") return { ...others, dateText: true };
  return format === "int64" ? { ...others, exactId: minimum ?? -(2 ** 63) } : kept;
};

const answerSide: Rewrite = (schema) => {
  if (openEnum(schema)) return { type: "string" };
  if (schema.anyOf ?? schema.oneOf)
    throw new Error("a choice in a response is supported only as 'one of these, or any string'");
  if (schema.format !== "int64") return common(schema);
  const { format, ...others } = schema;
  return { ...others, safeInteger: true };
};

// Custom keywords where ajv's own do not fit: ids may be bigint, its length keywords walk every string to count code
// points, and its date format is a regular expression where a calendar is needed.
const keywords: CodeKeywordDefinition[] = [
  {
    keyword: "exactId",
    schemaType: "number",
    error: { params: ({ schema }) => _`{limit: ${schema}}`, message: "" },
    code: (cxt) => cxt.fail(_`!${useFunc(cxt.gen, isId)}(${cxt.data}, ${cxt.schemaCode})`),
  },
  {
    keyword: "safeInteger",
    schemaType: "boolean",
    // Beyond the bound a number may have been rounded, even to Infinity.
    code: (cxt) => cxt.fail(_`typeof ${cxt.data} == "number" && Math.abs(${cxt.data}) > ${Number.MAX_SAFE_INTEGER}`),
  },
  {
    keyword: "maxLength",
    type: "string",
    schemaType: "number",
    error: { params: ({ schema }) => _`{limit: ${schema}}`, message: "" },
    code(cxt) {
      const { data, schemaCode: limit } = cxt;
      cxt.fail(_`${data}.length > ${limit} && ${useFunc(cxt.gen, isLonger)}(${data}, ${limit})`);
    },
  },
  {
    keyword: "minLength",
    type: "string",
    schemaType: "number",
    error: { params: ({ schema }) => _`{limit: ${schema}}`, message: "" },
    code(cxt) {
      const { data, schemaCode: limit } = cxt;
      // A minimum of one is the same however characters are counted.
      if (cxt.schema === 1) cxt.fail(_`${data} === ""`);
      else cxt.fail(_`${data}.length < 2 * ${limit} && !${useFunc(cxt.gen, isLonger)}(${data}, ${limit} - 1)`);
    },
  },
  {
    keyword: "dateText",
    schemaType: "boolean",
    code: (cxt) => cxt.fail(_`typeof ${cxt.data} != "string"`),
  },
  {
    keyword: "calendarDate",
    type: "string",
    schemaType: "boolean",
    code: (cxt) => cxt.fail(_`!${useFunc(cxt.gen, isCalendarDate)}(${cxt.data})`),
  },
];

function compile(schemas: Record<string, Schema>): string {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.removeKeyword("maxLength");
  ajv.removeKeyword("minLength");
  for (const keyword of keywords) ajv.addKeyword(keyword);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  return standalone(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
}

// The standard keywords that our own ones stand for, and the types that they require.
const standardKeyword: Readonly<Record<string, string>> = { dateText: "type" };
const ownTypes: Readonly<Record<string, string>> = { dateText: '"date"' };

/** The code that reports one failure: path, keyword, value and what the keyword requires. */
function failCall(path: string, keyword: string, params: string, value: string): string {
  const [, wanted] = /(?:missingProperty|limit|type): ?("\w+"|-?[\d.e]+)/.exec(params) ?? [];
  const asked = ownTypes[keyword] ?? wanted;
  const from = path.replace("instancePath + ", "").replace("instancePath", '""');
  return `fail(${[from, `"${standardKeyword[keyword] ?? keyword}"`, value, asked].filter(Boolean).join(", ")});\n`;
}

/**
 * Makes the validators call back for each failure instead of collecting error objects: a huge invalid input must not
 * cost memory, and the rules need to know every element that failed. ajv has no such option, so its code is rewritten.
 */
function withCallbacks(code: string): string {
  const built =
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:.*?,keyword:"(\w+)",params:(\{.*?\}),schema:.*,data(?::(\w+))?\};\n/;
  const pushed = String.raw`if\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;\n`;
  let failures = 0;
  const rewritten = code
    .replaceAll(
      new RegExp(built.source + pushed, "g"),
      (_whole, _name, path = "instancePath", keyword: string, params: string, value = "data") => {
        failures += 1;
        return failCall(path, keyword, params, value);
      },
    )
    .replaceAll(/\((\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)\)/g, "(isObject($1))")
    .replaceAll(/(function validate\d+)\(data, .*\)\{\n/g, "$1(data, fail){\n")
    .replaceAll(/^let (?:vErrors = null|errors = 0);\n|^validate\d+\.errors = .*\n|^return errors === 0;\n/gm, "");
  if (failures === 0 || failures !== code.split("errors++").length - 1 || /rrors|instancePath/.test(rewritten)) {
    throw new Error("ajv's code no longer looks as withCallbacks() expects");
  }
  return `import { isObject } from "./isObject.ts";\n${rewritten}`.replaceAll(
    /const (\w+) = require\("(.*)"\)\.(\w+);/g,
    'import { $3 as $1 } from "$2";',
  );
}

/** Lets a bundler drop unused patterns: it cannot know that constructing one has no side effects. */
const withPurePatterns = (code: string): string => code.replaceAll("= new RegExp(", "= /* @__PURE__ */ new RegExp(");

/** Bundles ajv's helpers into the module, so that it needs no `require` and evaluates no code at run time. */
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

/** The validators of inputs and of responses. */
export async function validatorsModule(description: Description): Promise<string> {
  const all = calls(description);
  const named = (suffix: string, schema: (call: Call) => Schema): Record<string, Schema> =>
    Object.fromEntries(all.map((call) => [`${call.id}${suffix}`, schema(call)]));
  const inputs = named("Input", (call) => {
    const { required = [], ...input } = flatInput(description, call);
    // The client may supply campaignId; accept() checks that one of the two is given.
    return walk({ ...input, required: required.filter((name) => name !== "campaignId") }, requestSide);
  });
  const answers = named("Answer", (call) => walk(success(description, call), answerSide));
  const code = withPurePatterns(await bundle(withCallbacks(compile({ ...inputs, ...answers }))));
  const table = (name: string, suffix: string, type: string): string =>
    `export const ${name}: ${type} = {\n${all.map(({ id }) => `  ${id}: validator(${id}${suffix}),`).join("\n")}\n};\n`;
  return `// @ts-nocheck
import type { OperationId } from "./facts.ts";
import type { Inputs } from "./types.ts";

/** One failure that a validator reports. */
export interface Failure {
  /** JSON pointer to the value that failed. */
  readonly path: string;
  /** The keyword that it failed, of JSON Schema or our own. */
  readonly keyword: string;
  /** What the keyword requires: a type, a bound or the name of the missing field. */
  readonly wanted: string | number | undefined;
  /** The value itself, for a hint about its kind; it must not be shown. */
  readonly value: unknown;
}

/** A compiled validator, which calls back for every failure. */
export type Validator<T> = (value: unknown, onFailure: (failure: Failure) => void) => value is T;

/**
 * What a validator makes sure of, and what is sent: an input without \`null\` and \`undefined\`. Fields that exclude each
 * other may both be there, because only a rule, which users can set, says so: hence not the input itself.
 */
export type Valid<T> = [T] extends [readonly (infer Element)[]]
  ? Valid<Element>[]
  : [T] extends [object]
    ? ValidFields<T>
    : T;

type ValidFields<T, Key extends keyof T = keyof T> = { [Name in Key]: Valid<Exclude<T[Name], null | undefined>> };

${code.replace(/export \{[^}]*\};\n?/, "")}
/* @__NO_SIDE_EFFECTS__ */ function validator(validate) {
  return (value, onFailure) => {
    let valid = true;
    validate(value, (path, keyword, value, wanted) => {
      valid = false;
      onFailure({ path, keyword, wanted, value });
    });
    return valid;
  };
}
${table("inputs", "Input", "{ readonly [Id in OperationId]: Validator<Valid<Inputs[Id]>> }")}
${table("answers", "Answer", "Readonly<Record<OperationId, Validator<unknown>>>")}
`;
}
