/**
 * What a schema allows, however it is written: references followed, allOf merged, the two ways to say null and the two
 * ways to exclude a bound made one, orders forgotten.
 */
export interface Shape {
  /** Without null; undefined means any. */
  readonly types: ReadonlySet<string> | undefined;
  /** undefined where no type is given either. */
  readonly nullable: boolean | undefined;
  readonly values: Values | undefined;
  readonly limits: ReadonlyMap<string, Limit>;
  /** Every other keyword that narrows; all of its texts hold at once. */
  readonly rules: ReadonlyMap<string, ReadonlySet<string>>;
  readonly fields: ReadonlyMap<string, Field>;
  /** What fields without a name of their own hold: undefined anything, false nothing. */
  readonly others: Shape | false | undefined;
  readonly items: Shape | undefined;
  readonly choices: readonly Choice[];
  readonly notes: Notes;
  readonly deprecated: boolean;
  readonly fallback: string | undefined;
}

/** A list of values, as JSON texts. An open list names the known ones of any. */
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

/** What binds nobody, by kind: descriptions, examples, titles. */
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
