import type { Client } from "openapi-fetch";
import type { OperationId } from "../../generated/facts.ts";
import type { operations, paths } from "../../generated/types.ts";
import type { Valid } from "../../generated/validators.ts";
import type { Acceptable, Body, Ready } from "../accept/acceptable.ts";

interface Json<Body> {
  content: { "application/json": Body };
}

/** The same with open enums as strings: openapi-fetch would take one for an object. */
type WithoutEnums<T> = T extends string ? string : T extends object ? { [Key in keyof T]: WithoutEnums<T[Key]> } : T;

/** An operation as openapi-fetch needs it: its body is valid, and its 200 has its result, as the transport makes sure. */
type Called<Described> = Described extends { responses: { 200: Json<infer Success> } }
  ? Omit<Described, "requestBody" | "responses"> & {
      requestBody: Described extends { requestBody: Json<infer Body> } ? Json<Valid<Body>> : never;
      responses: { 200: Json<WithoutEnums<Required<Success>>> };
    }
  : Described;

/** The described paths, for a transport that returns successes and throws everything else. */
export type CalledPaths = { [Path in keyof paths]: { [Method in keyof paths[Path]]: Called<paths[Path][Method]> } };

/** The underlying typed client: one function per HTTP method, with the described paths and bodies. */
export type Api = Client<CalledPaths>;

/** The options that make `Api` send a request through this library's transport: see transport/withTransport.ts. */
export interface TransportOptions extends Record<string, unknown> {
  readonly baseUrl: "";
  readonly headers: Readonly<Record<string, never>>;
  readonly parseAs: "json";
  readonly middleware: [];
  readonly querySerializer: () => string;
  readonly pathSerializer: (pathname: string, pathParams: Record<string, unknown>) => string;
  readonly Request: new (url: string) => { readonly url: string };
  readonly fetch: (target: { readonly url: string }) => Promise<Response>;
}

/** The body of a success. */
type SuccessBody<Id extends OperationId> = Required<operations[Id]["responses"][200]["content"]["application/json"]>;

/** An operation is data: everything specific to it, and nothing that applies to every call. */
export interface Operation<Id extends OperationId, Result> extends Acceptable<Id> {
  /** Calls the method of the description; `withTransport` adds to its parameters how they are sent. */
  readonly send: (
    api: Api,
    input: Ready<Id>,
    body: Body<Id>,
    withTransport: <Init extends object>(init: Init) => Init & TransportOptions,
  ) => Promise<{ readonly data?: SuccessBody<Id> }>;
  /** The part of the response that the caller gets. */
  readonly result: (body: SuccessBody<Id>) => Result;
}
