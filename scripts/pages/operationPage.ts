import type { OperationId } from "../../generated/facts.ts";
import { settableRules } from "../../src/operations/ruleIds.ts";
import { type Call, calls, type Description, resolve } from "../generate/description.ts";
import { inputSchema } from "../generate/inputSchema.ts";
import { errorTables } from "./errorTables.ts";
import { fieldTables, type Place } from "./fieldTables.ts";
import { figure } from "./figure.ts";
import type { Language } from "./language.ts";
import { examplesOf, inputsOf, type Shown, shownOf } from "./shown.ts";
import { table } from "../table.ts";

/** Each figure once, by the first source that states it. */
function quotas({ "x-quotas": all }: Shown, { say }: Language): string {
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

function parallel(description: Description, { id }: Call, shown: Shown, { say }: Language): string {
  const { limit, pool } = shown["x-parallel"];
  const others = calls(description).filter((other) => other.id !== id && other.operation["x-parallel"].pool === pool);
  if (others.length === 0) return say("$1 per campaign", limit);
  return say(
    "$1 per campaign, together with $2",
    limit,
    others.map((other) => `[${other.id}](${other.id}.md)`).join(", "),
  );
}

function facts(description: Description, call: Call, shown: Shown, language: Language): string {
  const { say, tell } = language;
  const { afterUnknownOutcome, because } = shown["x-repeatable"];
  const repeat = afterUnknownOutcome
    ? "the client repeats the request. $1"
    : "the client never repeats the request. $1";
  const url = shown.externalDocs.url.replace("/doc/en/", `/doc/${language.code}/`);
  const rows = {
    Request: `\`${call.method} ${call.path}\``,
    "Model of sale": shown["x-models"].map((model) => tell(model, call.id, "models", model)).join(", "),
    "Market Yandex Go (Uzbekistan)": say(shown["x-market-yandex-go"] ? "available" : "not available"),
    "Access of the token, any one of": shown["x-scopes"].map((scope) => `\`${scope}\``).join(", "),
    Quota: quotas(shown, language),
    "Parallel requests": parallel(description, call, shown, language),
    "After an unknown outcome": say(repeat, tell(because, call.id, "because")),
    "Market's own page": `[${call.id}](${url})`,
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

function samples(id: string, shown: Shown, hasResult: boolean, language: Language): string {
  const { say, tell } = language;
  const [first, ...more] = inputsOf(shown);
  const call = awaited(id, first?.value ?? {});
  const sample = `import { createClient } from "yandex-market-orders";

const market = createClient({ apiKey: process.env.YANDEX_MARKET_API_KEY, campaignId: 148203957 });

${hasResult ? `const result = ${call}\nconsole.log(result);` : call}`;
  const folded = more.map(({ summary, value }, index) =>
    fold(tell(summary, id, "inputs", String(index + 1)), code("ts", awaited(id, value))),
  );
  // Buyers read Russian; readers of the English page may not.
  const note = language.code === "en" && /\p{Script=Cyrillic}/u.test(sample) ? ["What buyers read is in Russian."] : [];
  const rest = folded.length > 0 ? [`### ${say("More calls")}`, ...folded] : [];
  return [code("ts", sample), ...note, ...rest].join("\n\n");
}

function answers({ responses }: Shown): string[] {
  const ok = responses["200"];
  return ok
    ? examplesOf(ok).map(([name, { value }]) =>
        fold(`<code>${name}</code>`, code("json", JSON.stringify(value, null, 2))),
      )
    : [];
}

/** The page of an operation: what a caller needs to know, in the client's terms. */
export async function operationPage(description: Description, call: Call, language: Language): Promise<string> {
  const { id } = call;
  const { say, tell, demand } = language;
  const shown = shownOf(description, call);
  const answer = call.operation.responses["200"];
  const body = answer && resolve(description, resolve(description, answer).content["application/json"].schema);
  const result = body?.properties?.["result"];
  const place = { description, language, operation: id } satisfies Omit<Place, "side">;
  const rules = settableRules[id as OperationId];
  const head = [say("Rule"), say("Default"), say("Requirement")];
  const switcher =
    language.code === "en"
      ? `English · [Русский](../ru/operations/${id}.md)`
      : `[English](../../operations/${id}.md) · Русский`;
  return `# ${id}

${switcher}

<!-- Written by \`npm run generate\` from openapi/openapi.yaml. Do not edit. -->

**${tell(shown.summary, id, "summary")}.** ${tell(shown.description, id, "description").trim()}

## ${say("In short")}

${facts(description, call, shown, language)}

## ${say("Call")}

${samples(id, shown, result !== undefined, language)}

## ${say("Input")}

${fieldTables({ ...place, side: "fields" }, inputSchema(description, call))}

## ${say("Rules")}

${table(
  head,
  rules.map((rule) => [`\`${rule.id}\``, `\`${rule.severity}\``, demand(rule.id, rule.requirement)]),
)}

${say("Rules of every method, and how to set them: [Rules](../rules.md).")}

## ${say("Result")}

${result ? fieldTables({ ...place, side: "result" }, result) : say("None: the promise resolves to `undefined`.")}

${say("Answers of the mock, by the names of its examples:")}

${answers(shown).join("\n\n")}

## ${say("Errors")}

${await errorTables(id, shown, language)}
`;
}
