import type { OperationId } from "../../generated/facts.ts";
import type { Inputs, operations } from "../../generated/types.ts";
import type { Valid } from "../../generated/validators.ts";
import type { Rule } from "./rule.ts";

/** A checked input that names its campaign, which the client may have done. */
export type Ready<Id extends OperationId> = Valid<Inputs[Id]> & { campaignId: number | bigint };

/** The body of a request; `undefined` for an operation that sends none. */
export type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { "application/json": infer Content } };
}
  ? Valid<Content>
  : undefined;

/** The parts of an operation that are needed to check its input. */
export interface Acceptable<Id extends OperationId> {
  readonly id: Id;
  /** What the description cannot express. */
  readonly rules: readonly Rule<Inputs[Id]>[];
  /** Converts a checked input to the form that is sent. */
  readonly prepare?: (input: Valid<Inputs[Id]>) => Valid<Inputs[Id]>;
  readonly body: (input: Valid<Inputs[Id]>) => Body<Id>;
  /** The hint for a body that is too large. */
  readonly tooLarge?: string;
}
