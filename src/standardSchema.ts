import type { Issue } from "./errors/issue.ts";

/** What Standard Schema v1 asks of a schema, written out so that no package is needed for it. */
export interface StandardSchema<Value> {
  /** The interface that Standard Schema libraries look for. */
  readonly "~standard": {
    /** Of Standard Schema. */
    readonly version: 1;
    /** Whose schema it is. */
    readonly vendor: "yandex-market-orders";
    /** Judges a value at once: it returns no promise. */
    readonly validate: (value: unknown) => StandardResult<Value>;
    /** For the compiler alone: at run time it is absent. */
    readonly types?:
      | {
          /** What is judged. */
          readonly input: Value;
          /** The same: nothing is converted. */
          readonly output: Value;
        }
      | undefined;
  };
}

/** The value as it was given, or what is wrong with it. */
export type StandardResult<Value> =
  | {
      /** As it was given. */
      readonly value: Value;
      /** None: this is how the two are told apart. */
      readonly issues?: undefined;
    }
  | {
      /** What is wrong, errors alone. */
      readonly issues: readonly StandardIssue[];
    };

/** An issue with its path as keys. */
export interface StandardIssue {
  /** A sentence for the developer. */
  readonly message: string;
  /** The keys that lead to the place; empty for the input as a whole. */
  readonly path: readonly (string | number)[];
}

function keysOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** The check as a Standard Schema. */
/* @__NO_SIDE_EFFECTS__ */ export function standardSchema<Value>(
  check: (input: unknown) => Issue[],
): StandardSchema<Value> {
  return {
    "~standard": {
      version: 1,
      vendor: "yandex-market-orders",
      validate(value) {
        const errors = check(value).filter(({ severity }) => severity === "error");
        if (errors.length === 0) return { value: value as Value };
        return { issues: errors.map(({ message, path }) => ({ message, path: keysOf(path) })) };
      },
    },
  };
}
