/** An operation as ours is known: by its id or, where that is gone, by its method and path. */
export interface Sought {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}
