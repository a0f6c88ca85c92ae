/**
 * What a caller may pass for a described type: lists may be read-only, and an optional field may also be `null` or
 * `undefined`, which both count as absent.
 */
export type Lenient<T> = T extends readonly (infer Element)[]
  ? readonly Lenient<Element>[]
  : T extends object
    ? { [Key in keyof T]: undefined extends T[Key] ? Lenient<T[Key]> | null | undefined : Lenient<T[Key]> }
    : T;

/** Every field must be given. */
type Given<T> = { [Key in keyof T]-?: NonNullable<T[Key]> };
/** No field may be given. */
type Absent<T> = { [Key in keyof T]?: null | undefined };

/** `T` with exactly one of two of its fields. */
export type Either<T, One extends keyof T, Other extends keyof T> = Omit<T, One | Other> &
  ((Given<Pick<T, One>> & Absent<Pick<T, Other>>) | (Given<Pick<T, Other>> & Absent<Pick<T, One>>));
