/** How one of our operations is recognised: by id or, if the id is gone, by method and path. */
export interface Sought {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}
