/** A response, read to its end. */
export interface ReadResponse {
  readonly status: number;
  readonly headers: () => Headers;
  readonly text: string;
}
