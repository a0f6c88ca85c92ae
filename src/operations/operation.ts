import type { Client } from "openapi-fetch";
import type { OperationId } from "../../generated/facts.ts";
import type { operations, paths } from "../../generated/types.ts";
import type { Flat } from "../../generated/validators.ts";
import type { Rule } from "../accept/rule.ts";
import type { noResult } from "../answer/present.ts";

/** The typed client beneath: one method per HTTP method, paths and bodies as the description has them. */
export type Api = Client<paths>;

/** What a request needs to go out through `Api` by the road of this library: see transport/wire.ts. */
export interface Wire {
  readonly Request: new (url: string) => { readonly url: string };
  readonly fetch: (target: { readonly url: string }) => Promise<Response>;
  readonly bodySerializer: () => string;
}

/** An input that is checked and names its campaign. */
export type Ready<Id extends OperationId> = Flat<Id> & { campaignId: number | bigint };

/** The body of a request; `undefined` for an operation that sends none. */
export type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { "application/json": infer Content } };
}
  ? Content
  : undefined;

/** The body of a 200. */
export type Answer<Id extends OperationId> = operations[Id]["responses"][200]["content"]["application/json"];

/** An operation is data: everything that is true of it alone, and nothing that is true of every call. */
export interface Operation<Id extends OperationId, Result> {
  readonly id: Id;
  /** What the description cannot say of the input. */
  readonly rules: readonly Rule<Flat<Id>>[];
  /** Puts a checked input into the form that is sent. */
  readonly prepare?: (input: Flat<Id>) => Flat<Id>;
  /** What of the input is the body. */
  readonly body: (input: Flat<Id>) => Body<Id>;
  /**
   * How many bytes of JSON a character of this input takes on average at most, where the operation knows: a check then
   * need not write the body to learn that it is small enough.
   */
  readonly bytesPerCharacter?: (input: Flat<Id>) => number | undefined;
  /** What to do when the body is too large. */
  readonly tooLarge?: string;
  readonly send: (api: Api, input: Ready<Id>, body: Body<Id>, wire: Wire) => Promise<{ readonly data?: Answer<Id> }>;
  /** What the caller gets of an answer, if it is there. */
  readonly result: (answer: Answer<Id>) => Result | typeof noResult;
}
