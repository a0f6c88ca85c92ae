import type { Fetch } from "../src/index.ts";

/** A request as a fetch was asked for it. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly redirect: string | undefined;
}

const empty = { status: "OK", result: { warehousesDeliveryOptions: [] } };

/** A fetch that records what it is asked and answers with what it is given, at first and at last with an empty success. */
export function recorder(...answers: (() => Response | Promise<Response>)[]): { fetch: Fetch; requests: Asked[] } {
  const requests: Asked[] = [];
  const fetch: Fetch = async (url, { method, headers, body = "", redirect }) => {
    requests.push({ url, method, headers: { ...headers }, body, redirect });
    const next = answers.shift();
    return next ? next() : Response.json(empty);
  };
  return { fetch, requests };
}
