const erased = (path: string): string => path.replace(/^\/v\d+(?=\/)/, "").replaceAll(/\{[^}]*\}/g, "{}");

/** Whether two paths are the same but for the version before them and the names of their parameters. */
export function isSamePath(one: string, other: string): boolean {
  return erased(one) === erased(other);
}
