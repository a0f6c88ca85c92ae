const erased = (path: string): string => path.replace(/^\/v\d+(?=\/)/, "").replaceAll(/\{[^}]*\}/g, "{}");

/** Whether two paths are equal apart from the version prefix and the parameter names. */
export function isSamePath(one: string, other: string): boolean {
  return erased(one) === erased(other);
}
