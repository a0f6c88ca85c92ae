import { _, Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt, stringify } from "ajv";
import { useFunc } from "ajv/dist/compile/util.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import * as checks from "./checks.ts";
import { calls, type Description, openEnum, type Schema, success } from "./description.ts";
import { flatInput } from "./inputSchema.ts";
import { mapValues } from "./mapValues.ts";

// ajv writes `code` into the validators to refer to the function.
const isLonger = Object.assign(checks.isLonger, { code: 'require("./checks.ts").isLonger' });
const isCalendarDate = Object.assign(checks.isCalendarDate, { code: 'require("./checks.ts").isCalendarDate' });
const isId = Object.assign(checks.isId, { code: 'require("./checks.ts").isId' });

const annotations = /^(x-.*|description|title|deprecated|examples?|default)$/;

// Where a property has `x-rules`, those rules check these keywords instead, with a severity that users can set.
const leftToRules = ["pattern", "minLength", "maxLength", "anyOf", "oneOf", "uniqueItems"];

type Rewrite = (schema: Schema) => Record<string, unknown>;

/** Applies `rewrite` from the leaves up and keeps only constraints; ajv stops at one that it does not know. */
function walk({ properties, items, allOf, ...others }: Schema, rewrite: Rewrite): Schema {
  const rewritten = rewrite({
    ...others,
    ...(allOf && { allOf: allOf.map((member) => walk(member, rewrite)) }),
    ...(properties && { properties: mapValues(properties, (field) => walk(field, rewrite)) }),
    ...(items && { items: walk(items, rewrite) }),
  });
  const isKept = ([keyword, value]: [string, unknown]): boolean => value !== undefined && !annotations.test(keyword);
  return Object.fromEntries(Object.entries(rewritten).filter(isKept));
}

/** Replaces formats that mean the same in requests and responses by keywords. */
const common = ({ format, ...others }: Schema): Schema => {
  if (format === "date") return { ...others, calendarDate: true };
  if (format === "int32") return { minimum: -(2 ** 31), maximum: 2 ** 31 - 1, ...others };
  return { ...others, ...(format !== undefined && { format }) };
};

const requestSide: Rewrite = (schema) => {
  if (openEnum(schema)) return { type: "string" };
  const { type: types = [], format, minimum, ...others } = common(schema);
  for (const keyword of schema["x-rules"] ? leftToRules : []) Reflect.deleteProperty(others, keyword);
  if (others.anyOf ?? others.oneOf)
    throw new Error("a choice in a request needs a rule: onFailure() cannot be taken back");
  // `null` counts as absent in an input and is not copied. The values of a list tell their type, too.
  if (others.enum) return { enum: others.enum.filter((value) => value !== null) };
  const type = [types].flat().find((one) => one !== "null");
  // A date of another type is reported as such, for a hint of its own.
  if (others["calendarDate"] && type === "string") return { ...others, dateText: true };
  if (format === "int64") return { ...others, exactId: minimum ?? -(2 ** 63) };
  return { type, format, minimum, ...others };
};

const answerSide: Rewrite = (schema) => {
  if (openEnum(schema)) return { type: "string" };
  if (schema.anyOf ?? schema.oneOf)
    throw new Error("a choice in a response is supported only as 'one of these, or any string'");
  const { format, ...others } = common(schema);
  return format === "int64" ? { ...others, safeInteger: true } : { ...others, format };
};

/** When a value fails a keyword, of which the schema says a limit, the values or `true`. */
type Fails = (cxt: KeywordCxt) => Code;

// Custom keywords where ajv's own do not fit: ids may be bigint, its length keywords walk every string to count code
// points, its date format is a regular expression where a calendar is needed, and its enum reports the whole schema.
const keywords: Record<string, Fails> = {
  exactId: ({ gen, data, schemaCode: least }) => _`!${useFunc(gen, isId)}(${data}, ${least})`,
  // Beyond the bound a number may have been rounded, even to Infinity.
  safeInteger: ({ data }) => _`typeof ${data} == "number" && Math.abs(${data}) > ${Number.MAX_SAFE_INTEGER}`,
  dateText: ({ data }) => _`typeof ${data} != "string"`,
  enum: ({ data, schema }) => _`!${stringify(schema)}.includes(${data})`,
};
const keywordsOfTexts: Record<string, Fails> = {
  maxLength: ({ gen, data, schemaCode: most }) =>
    _`${data}.length > ${most} && ${useFunc(gen, isLonger)}(${data}, ${most})`,
  // A minimum of one is the same however characters are counted.
  minLength: ({ gen, data, schema, schemaCode: least }) =>
    schema === 1
      ? _`${data} === ""`
      : _`${data}.length < 2 * ${least} && !${useFunc(gen, isLonger)}(${data}, ${least} - 1)`,
  calendarDate: ({ gen, data }) => _`!${useFunc(gen, isCalendarDate)}(${data})`,
};

const defined = (table: Record<string, Fails>, type: Partial<CodeKeywordDefinition>): CodeKeywordDefinition[] =>
  Object.entries(table).map(([keyword, fails]) => ({
    ...type,
    keyword,
    schemaType: ["number", "boolean", "array"],
    error: { params: ({ schema }) => _`{limit: ${stringify(schema)}}`, message: "" },
    code: (cxt) => cxt.fail(fails(cxt)),
  }));

/** A function for each schema, exported under its name. */
function compile(schemas: Record<string, Schema>): string {
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    verbose: true,
    messages: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const keyword of ["maxLength", "minLength", "enum"]) ajv.removeKeyword(keyword);
  return standalone(ajv.addVocabulary([...defined(keywords, {}), ...defined(keywordsOfTexts, { type: "string" })]));
}

/** The code that reports one failure: path, keyword, value and what the keyword requires. */
function failCall(path: string, keyword: string, params: string, value: string): string {
  const [, required] = /(?:missingProperty|limit|type): ?("\w+"|-?[\d.e]+|\[.*\])/.exec(params) ?? [];
  const from = path.replace("instancePath + ", "").replace("instancePath", '""');
  const [standard, wanted] = keyword === "dateText" ? ["type", '"date"'] : [keyword, required];
  return `fail(${[from, `"${standard}"`, value, wanted].filter(Boolean).join(", ")});\n`;
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
  return `import { isObject } from "./checks.ts";\n${rewritten}`.replaceAll(
    /const (\w+) = require\("(.*)"\)\.(\w+);/g,
    'import { $3 as $1 } from "$2";',
  );
}

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
  // A bundler of users can drop unused patterns only when told that constructing one has no side effects.
  return outputFiles
    .map(({ text }) =>
      text.replaceAll(/^\s*\/\/.*\n/gm, "").replaceAll("= new RegExp(", "= /* @__PURE__ */ new RegExp("),
    )
    .join("\n");
}

/** The validators of inputs and of responses. */
export async function validatorsModule(description: Description): Promise<string> {
  const all = calls(description);
  const code = await bundle(
    withCallbacks(
      compile({
        ...Object.fromEntries(all.map((call) => [`${call.id}Input`, walk(flatInput(description, call), requestSide)])),
        ...Object.fromEntries(all.map((call) => [`${call.id}Answer`, walk(success(description, call), answerSide)])),
      }),
    ),
  );
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
  /** What the keyword requires: a type, a bound, the values, or the name of the missing field. */
  readonly wanted: string | number | readonly unknown[] | undefined;
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
