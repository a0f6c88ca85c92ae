/**
 * Finds something in an input only once, for the rules that share it. It is kept in the input, which is our own copy, under
 * a symbol that JSON ignores: the entries of a `WeakMap` survive young garbage collections, which takes as long as a check.
 */
/* @__NO_SIDE_EFFECTS__ */ export function foundOnce<Input extends object, Found>(
  find: (input: Input) => Found,
): (input: Input) => Found {
  const key = Symbol("found");
  return (input: Input & { [key]?: Found }) => (input[key] ??= find(input));
}
