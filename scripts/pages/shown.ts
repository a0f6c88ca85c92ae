import { type Call, type Description, inline } from "../generate/description.ts";

interface Content {
  readonly content: { readonly "application/json": { readonly examples?: Readonly<Record<string, Example>> } };
}

/** A request or a response that the description shows. */
export interface Example {
  readonly summary: string;
  readonly value: object;
}

/** What the description tells readers about an operation; the generators need none of it. */
export interface Shown {
  readonly summary: string;
  readonly description: string;
  readonly externalDocs: { readonly url: string };
  readonly "x-models": readonly string[];
  readonly "x-market-yandex-go": boolean;
  readonly "x-scopes": readonly string[];
  readonly "x-quotas": readonly {
    readonly requests: number;
    readonly per: string;
    readonly since?: string;
    readonly read?: string;
    readonly source: string;
  }[];
  readonly "x-parallel": { readonly limit: number; readonly pool: string };
  readonly "x-repeatable": { readonly afterUnknownOutcome: boolean; readonly because: string };
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly example: unknown }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
}

export function shownOf(description: Description, { operation }: Call): Shown {
  return inline<unknown>(description, operation) as Shown;
}

export const examplesOf = ({ content }: Content): [name: string, example: Example][] =>
  Object.entries(content["application/json"].examples ?? {});

/** The requests of an operation as inputs of its method; the client has the campaign. */
export function inputsOf({ parameters, requestBody }: Shown): Example[] {
  const inPath = parameters.filter(({ name, in: where }) => where === "path" && name !== "campaignId");
  const ids = Object.fromEntries(inPath.map(({ name, example }) => [name, example]));
  const bodies = requestBody ? examplesOf(requestBody).map(([, example]) => example) : [{ summary: "", value: {} }];
  return bodies.map(({ summary, value }) => ({ summary, value: { ...ids, ...value } }));
}
