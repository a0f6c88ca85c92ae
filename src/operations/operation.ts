import type { Client } from "openapi-fetch";
import type { OperationId } from "../../generated/facts.ts";
import type { operations, paths } from "../../generated/types.ts";
import type { Acceptable, Body, Ready } from "../accept/acceptable.ts";
import type { noResult } from "../answer/present.ts";

/** The underlying typed client: one function per HTTP method, with the described paths and bodies. */
export type Api = Client<paths>;

/** The options that make `Api` send a request through this library's transport: see transport/wire.ts. */
export interface Wire {
  readonly baseUrl: "";
  readonly headers: Readonly<Record<string, never>>;
  readonly parseAs: "json";
  readonly middleware: [];
  readonly querySerializer: () => string;
  readonly pathSerializer: (pathname: string, pathParams: Record<string, unknown>) => string;
  readonly Request: new (url: string) => { readonly url: string };
  readonly fetch: (target: { readonly url: string }) => Promise<Response>;
  readonly bodySerializer: () => string;
}

/** The body of a 200 response. */
export type Answer<Id extends OperationId> = operations[Id]["responses"][200]["content"]["application/json"];

/** An operation is data: everything specific to it, and nothing that applies to every call. */
export interface Operation<Id extends OperationId, Result> extends Acceptable<Id> {
  readonly send: (api: Api, input: Ready<Id>, body: Body<Id>, wire: Wire) => Promise<{ readonly data?: Answer<Id> }>;
  /** The part of the response that the caller gets, if it is there. */
  readonly result: (answer: Answer<Id>) => Result | typeof noResult;
}
