import type { OperationId } from "../../generated/facts.ts";
import { createClient, isMarketError, isRateLimitError } from "../../src/index.ts";
import type { Operation } from "../generate/description.ts";
import { table } from "../table.ts";
import { examplesOf, inputsOf } from "./examples.ts";
import type { Language } from "./language.ts";

type Method = (input: object) => Promise<unknown>;

/** What a call throws that is answered so: the client itself is asked, so that the page cannot differ from it. */
async function thrownFor(id: string, input: object, status: number, body: object): Promise<[string, string]> {
  const client = createClient({
    apiKey: "ACMA:pages",
    campaignId: 148203957,
    fetch: () => Promise.resolve(Response.json(body, { status })),
    retries: 0,
    on: { warning: () => undefined },
  });
  const error: unknown = await (client[id as OperationId] as Method)(input).catch((thrown: unknown) => thrown);
  if (!isMarketError(error)) throw new Error(`${id}: an example of ${status} is no error`, { cause: error });
  const kind = isRateLimitError(error) ? `, \`kind: "${error.kind}"\`` : "";
  return [`\`${error.name}\`${kind}<br>\`outcome\`: \`${error.outcome}\``, error.message];
}

/** The documented errors of an operation, by status, with the names of the mock's examples. */
export async function errorTables(operation: Operation, { say, tell }: Language): Promise<string> {
  const { operationId: id, responses } = operation;
  const [first] = inputsOf(operation);
  const parts: string[] = [];
  for (const [status, answer] of Object.entries(responses)) {
    if (status === "200") continue;
    const rows: string[][] = [];
    for (const [name, { value }] of examplesOf(answer)) {
      const [error, message] = await thrownFor(id, first?.value ?? {}, Number(status), value);
      rows.push([`**\`${name}\`**<br>${error}`, message]);
    }
    const head = [say("Example of the mock, error"), say("Message")];
    parts.push(`### ${status}`, tell(answer.description, id, "answers", status), table(head, rows));
  }
  return parts.join("\n\n");
}
