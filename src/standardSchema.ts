import type { Issue } from "./errors/issue.ts";

/** The Standard Schema v1 interface, spelled out to avoid a dependency. */
export interface StandardSchema<Value> {
  /** The interface that Standard Schema libraries look for. */
  readonly "~standard": {
    /** The version of Standard Schema. */
    readonly version: 1;
    /** The vendor of the schema. */
    readonly vendor: "yandex-market-orders";
    /** Validates a value synchronously. */
    readonly validate: (value: unknown) => StandardResult<Value>;
    /** For the compiler only: absent at run time. */
    readonly types?:
      | {
          /** The type of the input. */
          readonly input: Value;
          /** The same type: nothing is converted. */
          readonly output: Value;
        }
      | undefined;
  };
}

/** The value as given, or what is wrong with it. */
export type StandardResult<Value> =
  | {
      /** The value as given. */
      readonly value: Value;
      /** Always absent: it tells success from failure. */
      readonly issues?: undefined;
    }
  | {
      /** What is wrong; errors only. */
      readonly issues: readonly StandardIssue[];
    };

/** An issue whose path is an array of keys. */
export interface StandardIssue {
  /** A sentence for the developer. */
  readonly message: string;
  /** The keys that lead to the place, empty for the input as a whole. */
  readonly path: readonly (string | number)[];
}

function keysOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Wraps a check as a Standard Schema. */
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
