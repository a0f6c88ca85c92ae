import type { OperationId } from "../../generated/facts.ts";
import type { operations } from "../../generated/types.ts";
import type { Flat } from "../../generated/validators.ts";
import type { Rule } from "./rule.ts";

/** An input that is checked and names its campaign. */
export type Ready<Id extends OperationId> = Flat<Id> & { campaignId: number | bigint };

/** The body of a request; `undefined` for an operation that sends none. */
export type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { "application/json": infer Content } };
}
  ? Content
  : undefined;

/** What must be known of an operation to judge an input for it. */
export interface Acceptable<Id extends OperationId> {
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
}
