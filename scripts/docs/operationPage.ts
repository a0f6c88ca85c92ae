import { type Call, type Description, inline, resolve } from "../generate/description.ts";
import { inputSchema } from "../generate/inputSchema.ts";
import { fieldTables } from "./fieldTables.ts";
import { figure } from "./figure.ts";

interface Example {
  summary: string;
  value: unknown;
}

interface Content {
  content: { "application/json": { examples?: Record<string, Example> } };
}

/** What the description tells readers about an operation; the generators need none of it. */
interface Told {
  summary: string;
  description: string;
  externalDocs: { url: string };
  "x-models": string[];
  "x-market-yandex-go": boolean;
  "x-scopes": string[];
  "x-quotas": { requests: number; per: string; since?: string; read?: string; source: string }[];
  "x-parallel": { limit: number; pool: string; source: string };
  "x-repeatable": { afterUnknownOutcome: boolean; because: string };
  parameters: { name: string; in: string; example: unknown }[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
}

function facts({ method, path }: Call, told: Told): string {
  const quotas = told["x-quotas"].map(({ requests, per, since, read, source }) => {
    const when = since === undefined ? `read ${read}` : `since ${since}`;
    return `${figure(requests)} per ${per} (${source}, ${when})`;
  });
  const { limit, pool, source } = told["x-parallel"];
  const { afterUnknownOutcome, because } = told["x-repeatable"];
  const rows = {
    Request: `\`${method} ${path}\``,
    "Model of sale": told["x-models"].join(", "),
    "Market Yandex Go": told["x-market-yandex-go"] ? "offered" : "not offered",
    "Scope of the token, any one": told["x-scopes"].map((scope) => `\`${scope}\``).join(", "),
    Quota: quotas.join("; "),
    "Calls in flight": `${limit} per campaign (${source}), pool \`${pool}\``,
    "After an unknown outcome": `${afterUnknownOutcome ? "may be repeated" : "never repeated"}: ${because}`,
    "Market's own page": `[${told.externalDocs.url.split("/").at(-1)}](${told.externalDocs.url})`,
  };
  return Object.entries(rows)
    .map(([fact, text]) => `- **${fact}:** ${text}`)
    .join("\n");
}

const fold = (summary: string, language: string, code: string): string =>
  `<details><summary>${summary}</summary>\n\n\`\`\`${language}\n${code}\n\`\`\`\n\n</details>`;

function requests({ id }: Call, told: Told): string {
  const inPath = told.parameters.filter((parameter) => parameter.in === "path");
  const ids = Object.fromEntries(inPath.map(({ name, example }) => [name, example]));
  const examples = told.requestBody?.content["application/json"].examples ?? {
    ids: { summary: "By its ids.", value: {} },
  };
  return Object.values(examples)
    .map(({ summary, value }) => {
      const input = JSON.stringify({ ...ids, ...(value as object) }, null, 2).replaceAll(/^( *)"(\w+)":/gm, "$1$2:");
      return fold(summary, "ts", `await market.${id}(${input});`);
    })
    .join("\n\n");
}

function answers(told: Told): string {
  return Object.entries(told.responses)
    .map(([status, { description, content }]) => {
      const examples = Object.entries(content["application/json"].examples ?? {}).map(([name, { summary, value }]) =>
        fold(`<code>${name}</code>: ${summary}`, "json", JSON.stringify(value, null, 2)),
      );
      return [`### ${status}`, description.trim(), ...examples].join("\n\n");
    })
    .join("\n\n");
}

/** The page of an operation: what it does, its input and result in the client's terms, and every documented response. */
export function operationPage(description: Description, call: Call): string {
  const told = inline(description, call.operation) as unknown as Told;
  const success = call.operation.responses["200"];
  const answer = success && resolve(description, resolve(description, success).content["application/json"].schema);
  const result = answer?.properties?.["result"];
  return `# ${call.id}

**${told.summary}.** ${told.description.trim()}

## In short

${facts(call, told)}

What the sources are: [The description](../../openapi/README.md).

## Input

${fieldTables(description, inputSchema(description, call), "input")}

The rules that are asked besides, with their ids: [Rules](../../docs/rules.md#${call.id.toLowerCase()}).

## Calls

${requests(call, told)}

## Result

${result ? fieldTables(description, result, "result") : "None: the call resolves to `undefined`."}

## Answers

What Market answers over HTTP. The names are those of the examples that the mock answers with.

${answers(told)}
`;
}
