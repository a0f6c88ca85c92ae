/** How one of our operations is recognised: by id or, if the id is gone, by method and path. */
export interface Sought {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

const erased = (path: string): string => path.replace(/^\/v\d+(?=\/)/, "").replaceAll(/\{[^}]*\}/g, "{}");

/** Whether two paths are equal apart from the version before them and the names of their parameters. */
export function isSamePath(one: string, other: string): boolean {
  return erased(one) === erased(other);
}
