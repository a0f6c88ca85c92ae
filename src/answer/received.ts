/** A response, read to its end. */
export interface Received {
  readonly status: number;
  readonly headers: () => Headers;
  readonly text: string;
}
