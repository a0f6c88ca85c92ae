import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { ExampleName } from "../../generated/examples.ts";
import type { OperationId } from "../../generated/facts.ts";
import { calls, type Description, inline, pathParameters } from "../../scripts/generate/description.ts";

/** An answer that the description shows. */
interface AnswerExample {
  readonly status: number;
  readonly name: ExampleName;
  readonly value: Record<string, unknown>;
}

/** What the description shows of one operation. */
export interface OperationExamples {
  readonly id: OperationId;
  readonly method: string;
  readonly path: string;
  /** The ids of its path. */
  readonly ids: Readonly<Record<string, unknown>>;
  readonly requests: readonly { readonly name: string; readonly value: Record<string, unknown> }[];
  readonly answers: readonly AnswerExample[];
}

interface Content {
  readonly examples?: Record<string, { readonly value: Record<string, unknown> }>;
}

const description = parse(readFileSync(join(process.cwd(), "openapi/openapi.yaml"), "utf8")) as Description;

const named = (content: unknown): { name: string; value: Record<string, unknown> }[] =>
  Object.entries((content as Content).examples ?? {}).map(([name, { value }]) => ({ name, value }));

/** Every named example of the description, by operation. */
export const operations: readonly OperationExamples[] = calls(description).map((call) => {
  const { id, method, path, operation } = call;
  const { requestBody, responses } = inline(description, operation);
  return {
    id: id as OperationId,
    method,
    path,
    ids: Object.fromEntries(pathParameters(description, call).map(({ name, example }) => [name, example])),
    // An operation without a body is called with nothing but its path.
    requests: requestBody ? named(requestBody.content["application/json"]) : [{ name: "nothing", value: {} }],
    answers: Object.entries(responses).flatMap(([status, { content }]) =>
      named(content["application/json"]).map(({ name, value }) => ({
        status: Number(status),
        name: name as ExampleName,
        value,
      })),
    ),
  };
});
