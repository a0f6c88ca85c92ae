import type { Client } from "openapi-fetch";
import type { OperationId } from "../../generated/facts.ts";
import type { operations, paths } from "../../generated/types.ts";
import type { Acceptable, Body, Ready } from "../accept/acceptable.ts";
import type { noResult } from "../answer/present.ts";

/** The typed client beneath: one method per HTTP method, paths and bodies as the description has them. */
export type Api = Client<paths>;

/** What a request needs to go out through `Api` by the road of this library: see transport/wire.ts. */
export interface Wire {
  readonly Request: new (url: string) => { readonly url: string };
  readonly fetch: (target: { readonly url: string }) => Promise<Response>;
  readonly bodySerializer: () => string;
}

/** The body of a 200. */
export type Answer<Id extends OperationId> = operations[Id]["responses"][200]["content"]["application/json"];

/** An operation is data: everything that is true of it alone, and nothing that is true of every call. */
export interface Operation<Id extends OperationId, Result> extends Acceptable<Id> {
  readonly send: (api: Api, input: Ready<Id>, body: Body<Id>, wire: Wire) => Promise<{ readonly data?: Answer<Id> }>;
  /** What the caller gets of an answer, if it is there. */
  readonly result: (answer: Answer<Id>) => Result | typeof noResult;
}
