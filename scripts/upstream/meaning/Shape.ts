/**
 * What a schema allows, however it is written: references followed, allOf merged, the two notations for null and for
 * exclusive bounds unified, order ignored.
 */
export interface Shape {
  /** Without null; undefined means any. */
  readonly types: ReadonlySet<string> | undefined;
  /** undefined if no type is given either. */
  readonly nullable: boolean | undefined;
  readonly values: Values | undefined;
  readonly limits: ReadonlyMap<string, Limit>;
  /** Every other restricting keyword; all of its texts apply at once. */
  readonly rules: ReadonlyMap<string, ReadonlySet<string>>;
  readonly fields: ReadonlyMap<string, Field>;
  /** The schema of undeclared fields: undefined allows anything, false nothing. */
  readonly others: Shape | false | undefined;
  readonly items: Shape | undefined;
  readonly choices: readonly Choice[];
  readonly notes: Notes;
  readonly deprecated: boolean;
  readonly fallback: string | undefined;
}

/** A list of values, as JSON texts. An open list allows others too. */
export interface Values {
  readonly known: ReadonlySet<string>;
  readonly open: boolean;
}

/** The number of a keyword such as maxLength or minimum. */
export interface Limit {
  readonly value: number;
  readonly exclusive: boolean;
}

export interface Field {
  readonly required: boolean;
  readonly shape: Shape;
}

export interface Choice {
  readonly keyword: "oneOf" | "anyOf";
  readonly branches: readonly Shape[];
}

/** Non-binding text, by kind: descriptions, examples, titles. */
export type Notes = ReadonlyMap<string, ReadonlySet<string>>;

export const anything: Shape = {
  types: undefined,
  nullable: undefined,
  values: undefined,
  limits: new Map(),
  rules: new Map(),
  fields: new Map(),
  others: undefined,
  items: undefined,
  choices: [],
  notes: new Map(),
  deprecated: false,
  fallback: undefined,
};
