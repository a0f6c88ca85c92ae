import { inspect } from "../answer/inspect.ts";
import { judge, unexpected } from "../answer/judge.ts";
import { NoResult } from "../answer/present.ts";
import type { Received } from "../answer/received.ts";
import type { ErrorFacts } from "../errors/MarketError.ts";
import type { Outcome } from "../errors/outcome.ts";
import { type Call, factsOf, type Reply, type Sent, type Step } from "./call.ts";
import { tell } from "./hooks.ts";
import { receive } from "./receive.ts";

/** What openapi-fetch makes of a request: it needs no more than the URL, and a real `Request` costs as much as the call. */
class Target {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }
}

/** What openapi-fetch asks of a `Response`, with the body already judged. */
function asResponse(body: unknown): Response;
function asResponse(body: unknown): Pick<Response, "ok" | "status" | "json"> & { headers: Pick<Headers, "get"> } {
  return {
    ok: true,
    status: 200,
    // With a length openapi-fetch takes `json()` and does not parse a text again.
    headers: { get: (name) => (name === "Content-Length" ? "2" : null) },
    json: () => Promise.resolve(body),
  };
}

const nothingYet: Received = { status: 0, headers: () => new Headers(), text: "" };

/** One attempt: out through openapi-fetch, whose types make of the answer what the description says it is. */
export const exchange: Step = async <Result>(call: Call<Result>): Promise<Reply<Result>> => {
  const { operation, campaignId, settings, redact } = call;
  const facts = (outcome: Outcome): ErrorFacts => factsOf(call, outcome);
  let received: Received = nothingYet;
  let sent: Sent<Result> | undefined;
  try {
    sent = await call.send({
      Request: Target,
      bodySerializer: () => call.text,
      async fetch({ url }) {
        received = await receive(call, url);
        return asResponse(judge(received, { redact, facts }));
      },
    });
  } catch (error) {
    if (!(error instanceof NoResult)) throw error;
  }
  if (!sent) throw unexpected(200, "no-result", facts);
  const { body, result } = sent;
  const { status, headers, text } = received;
  const mismatch = inspect(operation, { body, text }, settings.responses, facts);
  if (mismatch) {
    tell(settings.on.warning, () => ({
      operation,
      campaignId,
      rule: "response.mismatch",
      path: mismatch.path,
      message: `The answer is not as the description has it (${mismatch.keyword}); it is returned as received.`,
    }));
  }
  return { data: result, status, headers };
};
