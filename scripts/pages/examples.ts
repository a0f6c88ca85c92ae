import type { Content, Example, Operation } from "../generate/description.ts";

// The operations passed to these functions have their references inlined.

/** The named examples of a request or a response. */
export const examplesOf = ({ content }: Content): [name: string, example: Example][] =>
  Object.entries(content["application/json"].examples ?? {});

/** The requests of an operation as inputs of its method; the client has the campaign. */
export function inputsOf({ parameters, requestBody }: Operation): Example[] {
  const inPath = parameters.filter(({ name, in: where }) => where === "path" && name !== "campaignId");
  const ids = Object.fromEntries(inPath.map(({ name, example }) => [name, example]));
  const bodies = requestBody ? examplesOf(requestBody).map(([, example]) => example) : [{ summary: "", value: {} }];
  return bodies.map(({ summary, value }) => ({ summary, value: { ...ids, ...value } }));
}
