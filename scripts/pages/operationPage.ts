import type { OperationId } from "../../generated/facts.ts";
import { settableRules } from "../../src/operations/ruleIds.ts";
import { answerSchema, type Call, calls, type Description, inline, type Operation } from "../generate/description.ts";
import { inputSchema } from "../generate/inputSchema.ts";
import { errorTables } from "./errorTables.ts";
import { examplesOf, inputsOf } from "./examples.ts";
import { fieldTables } from "./fieldTables.ts";
import { figure } from "./figure.ts";
import type { Language } from "./language.ts";
import { ruleTable } from "./ruleTable.ts";

// The operations passed to these functions have their references inlined.

/** Each figure once, by the first source that states it. */
function quotas({ "x-quotas": all }: Operation, { say }: Language): string {
  const told = new Map<string, string>();
  for (const { requests, per, since, read, source } of all) {
    const quota = say(per === "hour" ? "$1 an hour" : "$1 a minute", figure(requests));
    if (told.has(quota)) continue;
    const whose = source === "upstream" ? "Market's OpenAPI description" : "Market's page";
    const when = since === undefined ? say(`${whose}, read $1`, read ?? "") : say(`${whose}, since $1`, since);
    told.set(quota, `${quota} (${when})`);
  }
  return [...told.values()].join("; ");
}

function parallel(description: Description, operation: Operation, { say }: Language): string {
  const { limit, pool } = operation["x-parallel"];
  const others = calls(description)
    .filter(({ id, operation: other }) => id !== operation.operationId && other["x-parallel"].pool === pool)
    .map(({ id }) => `[${id}](${id}.md)`);
  if (others.length === 0) return say("$1 per campaign", limit);
  return say("$1 per campaign, together with $2", limit, others.join(", "));
}

function facts(description: Description, { id, method, path, operation }: Call, language: Language): string {
  const { say, tell } = language;
  const { afterUnknownOutcome, because } = operation["x-repeatable"];
  const repeat = afterUnknownOutcome
    ? "the client repeats the request. $1"
    : "the client never repeats the request. $1";
  const url = operation.externalDocs.url.replace("/doc/en/", `/doc/${language.code}/`);
  const rows = {
    Request: `\`${method} ${path}\``,
    "Model of sale": operation["x-models"].map((model) => tell(model, id, "models", model)).join(", "),
    "Market Yandex Go (Uzbekistan)": say(operation["x-market-yandex-go"] ? "available" : "not available"),
    "Access of the token, any one of": operation["x-scopes"].map((scope) => `\`${scope}\``).join(", "),
    Quota: quotas(operation, language),
    "Parallel requests": parallel(description, operation, language),
    "After an unknown outcome": say(repeat, tell(because, id, "because")),
    "Market's own page": `[${id}](${url})`,
  };
  return Object.entries(rows)
    .map(([fact, text]) => `- **${say(fact)}:** ${text}`)
    .join("\n");
}

const code = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

const fold = (summary: string, text: string): string =>
  `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;

const awaited = (id: string, input: object): string =>
  `await market.${id}(${JSON.stringify(input, null, 2).replaceAll(/^( *)"(\w+)":/gm, "$1$2:")});`;

function samples(operation: Operation, hasResult: boolean, { code: ofPage, say, tell }: Language): string {
  const { operationId: id } = operation;
  const [first, ...more] = inputsOf(operation);
  const call = awaited(id, first?.value ?? {});
  const sample = `import { createClient } from "yandex-market-orders";

const market = createClient({ apiKey: process.env.YANDEX_MARKET_API_KEY, campaignId: 148203957 });

${hasResult ? `const result = ${call}\nconsole.log(result);` : call}`;
  const folded = more.map(({ summary, value }, index) =>
    fold(tell(summary, id, "inputs", String(index + 1)), code("ts", awaited(id, value))),
  );
  // Buyers read Russian; readers of the English page may not.
  const note = ofPage === "en" && /\p{Script=Cyrillic}/u.test(sample) ? ["What buyers read is in Russian."] : [];
  const rest = folded.length > 0 ? [`### ${say("More calls")}`, ...folded] : [];
  return [code("ts", sample), ...note, ...rest].join("\n\n");
}

/** The page of an operation: what a caller needs to know, in the client's terms. */
export async function operationPage(description: Description, call: Call, language: Language): Promise<string> {
  const { id } = call;
  const { say, tell } = language;
  const operation = inline(description, call.operation);
  const result = answerSchema(description, call).properties?.["result"];
  const ok = operation.responses["200"];
  const answers = (ok ? examplesOf(ok) : []).map(([name, { value }]) =>
    fold(`<code>${name}</code>`, code("json", JSON.stringify(value, null, 2))),
  );
  const place = { description, language, operation: id };
  const switcher =
    language.code === "en"
      ? `English · [Русский](../ru/operations/${id}.md)`
      : `[English](../../operations/${id}.md) · Русский`;
  return `# ${id}

${switcher}

<!-- Written by \`npm run generate\` from openapi/openapi.yaml. Do not edit. -->

**${tell(operation.summary, id, "summary")}.** ${tell(operation.description, id, "description").trim()}

## ${say("In short")}

${facts(description, { ...call, operation }, language)}

## ${say("Call")}

${samples(operation, result !== undefined, language)}

## ${say("Input")}

${fieldTables({ ...place, side: "fields" }, inputSchema(description, call))}

## ${say("Rules")}

${ruleTable(settableRules[id as OperationId], language)}

${say("Rules of every method, and how to set them: [Rules](../rules.md).")}

## ${say("Result")}

${result ? fieldTables({ ...place, side: "result" }, result) : say("None: the promise resolves to `undefined`.")}

${say("Answers of the mock, by the names of its examples:")}

${answers.join("\n\n")}

## ${say("Errors")}

${await errorTables(operation, language)}
`;
}
