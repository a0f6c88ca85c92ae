import type { Severity } from "../errors/issue.ts";

/**
 * An input of which parts may be missing because their own shape is wrong: such a field of the input, such an element
 * of a list is `null`; of an element that holds a list of others that list may be all that is left. Whatever else is
 * there has the shape that the description gives it.
 */
export type Sound<T> = { readonly [Key in keyof T]?: SoundValue<T[Key]> | null };

type SoundValue<T> = T extends readonly (infer Element)[]
  ? readonly (SoundValue<Element> | null)[]
  : T extends object
    ? HoldsElements<T> extends true
      ? { readonly [Key in keyof T]?: SoundValue<T[Key]> }
      : { readonly [Key in keyof T]: SoundValue<T[Key]> }
    : T;

type HoldsElements<T> = true extends { [Key in keyof T]: T[Key] extends readonly object[] ? true : false }[keyof T]
  ? true
  : false;

/** Tells of one place that breaks the rule: a JSON pointer, what is said of it, and what was probably meant. */
export type Tell = (path: string, says: string, hint?: string) => void;

/** What the table of rules says of a rule. */
export interface RuleFacts {
  /** Stable: users set severities by it. */
  readonly id: string;
  /** Unless the user sets another. */
  readonly severity: Severity;
  /** What it asks, in one sentence for the table of rules. */
  readonly asks: string;
  /** Where it is documented. */
  readonly source: string;
}

/** What JSON Schema cannot say of an input, or should not because users may set how much it weighs. */
export interface Rule<Input> extends RuleFacts {
  readonly check: (input: Sound<Input>, tell: Tell) => void;
}
