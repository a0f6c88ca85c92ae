import type { Field, Notes, Shape } from "./Shape.ts";

/** What a description says about an operation, however it is written. */
export interface Call {
  /** Its operationId, however it was found. */
  readonly name: string;
  readonly method: string;
  /** The base path of the server and the path. */
  readonly url: string;
  readonly hosts: ReadonlySet<string>;
  /** The headers that each way to authenticate sends, with the OAuth scopes that it needs. */
  readonly security: ReadonlyMap<string, ReadonlySet<string>>;
  /** The scopes of a token; any one is enough. undefined: none are stated. */
  readonly scopes: ReadonlySet<string> | undefined;
  /** By the seller's plan, "" for all. */
  readonly quotas: ReadonlyMap<string, Quota>;
  /** Calls in flight. undefined: no figure is stated. */
  readonly parallel: number | undefined;
  /** The sellers that may not call it. */
  readonly closedTo: ReadonlySet<string>;
  readonly deprecated: boolean;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly body: Body | undefined;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly notes: Notes;
}

/** So many per so many seconds. Where the figure cannot be read, `of` is what stands in its place. */
export interface Quota {
  readonly amount: number;
  readonly seconds: number;
  /** What is counted, when not requests. */
  readonly of: string | undefined;
}

export interface Parameter extends Field {
  readonly label: string;
  /** How a list or an object is serialized. */
  readonly style: string;
  readonly deprecated: boolean;
  readonly notes: Notes;
}

export interface Body {
  readonly required: boolean;
  readonly content: ReadonlyMap<string, Content>;
  readonly notes: Notes;
}

export interface Content {
  readonly shape: Shape;
  readonly notes: Notes;
}

export interface Answer {
  readonly headers: ReadonlyMap<string, Header>;
  readonly content: ReadonlyMap<string, Content>;
  readonly notes: Notes;
}

export interface Header extends Field {
  readonly notes: Notes;
}
