/**
 * A pattern that is built when it is first used: building all at once would take a sixth of an import. Its source comes
 * from a function, because a bundler keeps a template that it cannot evaluate.
 */
/* @__NO_SIDE_EFFECTS__ */ export function lazyPattern(source: () => string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source(), flags));
}
