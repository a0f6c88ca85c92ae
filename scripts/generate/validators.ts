import { _, Ajv, type CodeKeywordDefinition } from "ajv";
import { useFunc } from "ajv/dist/compile/util.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { type Call, calls, type Description, flatInput, openEnum, type Schema, success } from "./description.ts";
import * as text from "./text.ts";

/** A function of text.ts as ajv refers to it in the code it writes. */
const codePoints = Object.assign(text.codePoints, { code: 'require("./text.ts").codePoints' });
const isCalendarDate = Object.assign(text.isCalendarDate, { code: 'require("./text.ts").isCalendarDate' });

const constraints = new Set([
  ...["type", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "uniqueItems", "items", "properties", "required", "allOf", "anyOf", "oneOf"],
  ...["wholeNumber", "int64", "atLeast", "calendarDate"],
]);
const annotations = /^(x-.*|description|title|deprecated|examples?|default)$/;

// A property with `x-rules` names the rules of the facade that check these keywords, with a severity users can set.
const leftToRules = ["pattern", "minLength", "maxLength", "anyOf", "oneOf", "uniqueItems"];

type Rewrite = (schema: Schema) => Schema;

/** The schema with `rewrite` applied from the leaves up, and nothing left in it but constraints. */
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
  const strange = kept.find(([keyword]) => !constraints.has(keyword));
  if (strange) throw new Error(`the validators know nothing of the keyword ${strange[0]}`);
  return Object.fromEntries(kept);
}

/** Formats that are the same on both sides, said in keywords. */
const common: Rewrite = ({ format, ...others }) => {
  if (format === "date") return { ...others, calendarDate: true };
  if (format === "int32") return { minimum: -(2 ** 31), maximum: 2 ** 31 - 1, ...others };
  return format === undefined ? others : { ...others, format };
};

const requestSide: Rewrite = (schema) => {
  const all = Object.entries(common(schema));
  const kept: Schema = Object.fromEntries(
    schema["x-rules"] ? all.filter(([name]) => !leftToRules.includes(name)) : all,
  );
  if (kept.anyOf ?? kept.oneOf) throw new Error("a choice in a request needs a rule: onFailure() cannot be taken back");
  if (kept.format !== "int64") return kept;
  const { type, format, minimum, ...others } = kept;
  return {
    ...others,
    wholeNumber: type === "integer",
    int64: true,
    ...(minimum === undefined ? {} : { atLeast: minimum }),
  };
};

const answerSide: Rewrite = (schema) => {
  if (openEnum(schema)) return { type: "string" };
  if (schema.format !== "int64") return common(schema);
  // Whether JavaScript holds the number exactly is asked apart, by the validators of ids: it holds in every mode.
  const { format, ...others } = schema;
  return others;
};

/** Only what leads to an id, and of that only whether JavaScript holds it exactly. */
function idsOnly(schema: Schema): Schema | undefined {
  if (schema.format === "int64") return { safeInteger: true };
  const items = schema.items && idsOnly(schema.items);
  if (items) return { items };
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, item]) => {
    const ids = idsOnly(item);
    return ids ? [[name, ids]] : [];
  });
  const branches = (schema.allOf ?? []).flatMap((branch) => idsOnly(branch) ?? []);
  if (properties.length === 0 && branches.length === 0) return undefined;
  const found: Schema = {};
  if (properties.length > 0) found.properties = Object.fromEntries(properties) as Record<string, Schema>;
  if (branches.length > 0) found.allOf = branches as Schema[];
  return found;
}

// Keywords of our own where JSON Schema's do not fit: ids may be bigint, and ajv counts code points by walking every
// string and reads a regular expression where a calendar is meant.
const keywords: CodeKeywordDefinition[] = [
  {
    keyword: "wholeNumber",
    schemaType: "boolean",
    code(cxt) {
      cxt.fail(_`!(typeof ${cxt.data} == "bigint" || Number.isInteger(${cxt.data}))`);
    },
  },
  {
    keyword: "int64",
    schemaType: "boolean",
    code: (cxt) =>
      cxt.fail(
        _`typeof ${cxt.data} == "bigint" ? BigInt.asIntN(64, ${cxt.data}) !== ${cxt.data} : Number.isInteger(${cxt.data}) && !Number.isSafeInteger(${cxt.data})`,
      ),
  },
  {
    keyword: "atLeast",
    schemaType: "number",
    error: { params: ({ schema }) => _`{limit: ${schema}}`, message: "" },
    code: (cxt) =>
      cxt.fail(
        _`(typeof ${cxt.data} == "number" || typeof ${cxt.data} == "bigint") && ${cxt.data} < ${cxt.schemaCode}`,
      ),
  },
  {
    keyword: "safeInteger",
    schemaType: "boolean",
    // Beyond the bound a number may have been rounded, up to Infinity.
    code: (cxt) => cxt.fail(_`typeof ${cxt.data} == "number" && Math.abs(${cxt.data}) > ${Number.MAX_SAFE_INTEGER}`),
  },
  {
    keyword: "maxLength",
    type: "string",
    schemaType: "number",
    error: { params: ({ schema }) => _`{limit: ${schema}}`, message: "" },
    code(cxt) {
      const { data, schemaCode: limit } = cxt;
      const count = useFunc(cxt.gen, codePoints);
      cxt.fail(_`${data}.length > ${limit} && (${data}.length > 2 * ${limit} || ${count}(${data}) > ${limit})`);
    },
  },
  {
    keyword: "minLength",
    type: "string",
    schemaType: "number",
    error: { params: ({ schema }) => _`{limit: ${schema}}`, message: "" },
    code(cxt) {
      const { data, schemaCode: limit } = cxt;
      const count = useFunc(cxt.gen, codePoints);
      cxt.fail(_`${data}.length < ${limit} || (${data}.length < 2 * ${limit} && ${count}(${data}) < ${limit})`);
    },
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

/**
 * Makes the validators call back for each failure instead of building an object for it: a huge wrong input must cost
 * time only, and the rules want to know every element that failed. ajv has no option for it, so its code is rewritten.
 */
function callingBack(code: string): string {
  const built =
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:.*?,keyword:("\w+"),params:(\{.*?\}),schema:.*,data(?::(\w+))?\};\n/;
  const pushed = String.raw`if\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n`;
  let failures = 0;
  const rewritten = code
    .replaceAll(
      new RegExp(built.source + pushed, "g"),
      (_whole, _name, path = "instancePath", keyword: string, params: string, value = "data") => {
        failures += 1;
        return `onFailure({path: ${path}, keyword: ${keyword}, params: ${params}, value: ${value}});\n`;
      },
    )
    .replaceAll(/(function validate\d+)\(data, .*\)\{\n/g, '$1(data, onFailure){\nconst instancePath = "";\n')
    .replaceAll(/^let vErrors = null;\n|^validate\d+\.errors = .*\n/gm, "");
  if (failures === 0 || failures !== code.split("errors++").length - 1 || rewritten.includes("vErrors")) {
    throw new Error("ajv's code no longer looks as callingBack() expects");
  }
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

/** The validators of what is sent, of what comes back, and of whether JavaScript holds every id of that exactly. */
export async function validatorsModule(description: Description): Promise<string> {
  const all = calls(description);
  const named = (suffix: string, schema: (call: Call) => Schema | undefined): Record<string, Schema> =>
    Object.fromEntries(all.flatMap((call) => [[`${call.id}${suffix}`, schema(call) ?? {}]]));
  const inputs = named("Input", (call) => {
    const { required = [], ...input } = flatInput(description, call);
    // The client may have a campaignId of its own: whether one is missing is asked where that is known.
    return walk({ ...input, required: required.filter((name) => name !== "campaignId") }, requestSide);
  });
  const answers = named("Answer", (call) => walk(success(description, call), answerSide));
  const ids = named("Ids", (call) => idsOnly(success(description, call)));
  const code = await bundle(callingBack(compile({ ...inputs, ...answers, ...ids })));
  const table = (name: string, suffix: string, type: string): string =>
    `export const ${name}: ${type} = {\n${all.map(({ id }) => `  ${id}: ${id}${suffix},`).join("\n")}\n};\n`;
  return `// @ts-nocheck
import type { OperationId } from "./facts.ts";
import type { operations } from "./types.ts";

/** What a validator tells of one failure. */
export interface Failure {
  /** JSON pointer to the value that failed. */
  readonly path: string;
  /** The keyword of JSON Schema, or of ours, that it failed. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
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
${table("inputs", "Input", "{ readonly [Id in OperationId]: Validator<Flat<Id>> }")}
${table("answers", "Answer", "Readonly<Record<OperationId, Validator<unknown>>>")}
${table("answerIds", "Ids", "Readonly<Record<OperationId, Validator<unknown>>>")}`;
}
