import { isScalar, parseDocument } from "yaml";
import { calls, type Description } from "./description.ts";
import { lowestQuota } from "./facts.ts";

/**
 * The text of the description with the quota of each operation in its 420, where an example and a header repeat it. An
 * operation whose 420 has no such places is left alone.
 */
export function withQuotasInExamples(text: string): string {
  const document = parseDocument(text);
  const edits = new Map<number, [end: number, replacement: string]>();
  const edit = (place: (string | number)[], figure: RegExp, replacement: string): void => {
    const node = document.getIn(place, true);
    if (!isScalar(node) || !node.range) return;
    const [start, end] = node.range;
    edits.set(start, [end, text.slice(start, end).replace(figure, replacement)]);
  };
  for (const call of calls(document.toJS() as Description)) {
    const { requests, per } = lowestQuota(call);
    const answer = ["paths", call.path, call.method.toLowerCase(), "responses", "420"];
    edit([...answer, "headers", "X-RateLimit-Resource-Limit", "example"], /\d+/, `${requests}`);
    const reference = document.getIn([...answer, "content", "application/json", "examples", "quota", "$ref"]);
    const example = String(reference).replace(/^.*\//, "");
    const message = ["components", "examples", example, "value", "errors", 0, "message"];
    edit(message, /\d+ requests per 1 \w+/, `${requests} requests per 1 ${per}`);
  }
  return [...edits]
    .sort(([one], [other]) => other - one)
    .reduce((edited, [start, [end, replacement]]) => edited.slice(0, start) + replacement + edited.slice(end), text);
}
