import type { Valid } from "../../generated/validators.ts";
import type { Severity } from "../errors/issue.ts";

/**
 * An input without its invalid parts: an invalid field of the input or element of a list is `null`, and an invalid
 * element that itself holds lists of elements may be reduced to those lists. Everything else has the described shape.
 */
export type ValidParts<Input> = { readonly [Key in keyof Valid<Input>]?: ValidPartsOf<Valid<Input>[Key]> | null };

type ValidPartsOf<T> = T extends readonly (infer Element)[]
  ? readonly (ValidPartsOf<Element> | null)[]
  : T extends object
    ? HoldsElements<T> extends true
      ? { readonly [Key in keyof T]?: ValidPartsOf<T[Key]> }
      : { readonly [Key in keyof T]: ValidPartsOf<T[Key]> }
    : T;

type HoldsElements<T> = true extends { [Key in keyof T]: T[Key] extends readonly object[] ? true : false }[keyof T]
  ? true
  : false;

/** Reports a place that breaks the rule: its JSON pointer, the problem, and how to fix it. */
export type Report = (path: string, problem: string, hint?: string) => void;

/** A rule as the table of rules lists it. */
export interface RuleFacts {
  /** Stable: users set severities by id. */
  readonly id: string;
  /** The default, unless the user sets another. */
  readonly severity: Severity;
  /** What the rule requires, as one sentence. */
  readonly requirement: string;
  /** Where it is documented. */
  readonly source: string;
}

/** A check that JSON Schema cannot express, or should not because users may set its severity. */
export interface Rule<Input> extends RuleFacts {
  readonly check: (input: ValidParts<Input>, report: Report) => void;
}
