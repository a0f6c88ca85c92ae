import { facts } from "../../generated/facts.ts";
import { unexpected } from "../answer/judge.ts";
import { readRateLimit } from "../answer/rateLimit.ts";
import type { Received } from "../answer/received.ts";
import { ConnectionError } from "../errors/ConnectionError.ts";
import { type Call, factsOf } from "./call.ts";
import { describe, provesNotSent } from "./connectionFailure.ts";
import { tell } from "./hooks.ts";
import { Ended } from "./lifetime.ts";
import { type Incoming, TooLarge } from "./transporter.ts";

function headersOf({ settings, token = "" }: Call): Record<string, string> {
  const { headers, integration, credential } = settings;
  return {
    accept: "application/json",
    ...headers,
    ...(integration !== undefined && { "X-Market-Integration": integration }),
    "Content-Type": "application/json",
    ...(credential.option === "apiKey" ? { "Api-Key": token } : { Authorization: `Bearer ${token}` }),
  };
}

/** Hands the request over and waits for the head of the answer. */
async function request(call: Call, url: string): Promise<Incoming> {
  const { method } = facts[call.operation];
  const { campaignId, operation, text, settings, attempt } = call;
  tell(settings.on.request, {
    operation,
    campaignId,
    attempt: call.attempts + 1,
    method,
    url,
    bodyLength: text.length,
  });
  // A transport may send before it looks at its signal.
  if (attempt.ended) throw attempt.ended;
  call.attempts += 1;
  call.phase = "request";
  try {
    const outgoing = { url, method, headers: headersOf(call), body: text, signal: attempt.signal };
    return await attempt.race(settings.transporter(outgoing));
  } catch (error) {
    if (error instanceof Ended) throw error;
    call.requestId = undefined;
    const notSent = provesNotSent(error);
    throw new ConnectionError(
      notSent
        ? `${operation} was not sent: no connection could be made`
        : `${operation} lost its connection; whether Market did the work is not known`,
      { ...factsOf(call, notSent ? "not-sent" : "unknown"), cause: describe(error, call.redact) },
    );
  }
}

/** Reads the answer to its end. Only of a 200 does it matter when it cannot be. */
async function read(call: Call, { status, read: readBody }: Incoming): Promise<string> {
  call.phase = "body";
  try {
    return await call.attempt.race(readBody(call.settings.maxResponseBytes));
  } catch (error) {
    if (error instanceof Ended) throw error;
    if (status !== 200) return "";
    throw unexpected(status, error instanceof TooLarge ? "too-large" : "truncated", (outcome) =>
      factsOf(call, outcome),
    );
  }
}

/** Sends the request and reads the whole answer, whatever it says. */
export async function receive(call: Call, url: string): Promise<Received> {
  const { operation, campaignId, settings } = call;
  const started = performance.now();
  const incoming = await request(call, url);
  const { status, headers, opaque } = incoming;
  const rateLimit = readRateLimit(headers);
  call.requestId = headers.get("traceparent") ?? undefined;
  try {
    if (opaque) throw unexpected(status, "redirect", (outcome) => factsOf(call, outcome));
    return { status, headers, text: await read(call, incoming) };
  } finally {
    tell(settings.on.response, {
      operation,
      campaignId,
      attempt: call.attempts,
      status,
      durationMs: performance.now() - started,
      ...(call.requestId !== undefined && { requestId: call.requestId }),
      ...(rateLimit && { rateLimit }),
    });
    settings.limiter?.observe({ campaignId, operation, status, rateLimit });
  }
}
