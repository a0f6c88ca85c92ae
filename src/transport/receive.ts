import { facts } from "../../generated/facts.ts";
import { unexpected } from "../response/unexpected.ts";
import { readDate, readRateLimit } from "../response/rateLimit.ts";
import { requestIdOf } from "../response/requestId.ts";
import type { ReadResponse } from "../response/context.ts";
import { ConnectionError } from "../errors/ConnectionError.ts";
import { type Call, noHeaders, notSentText } from "./call.ts";
import { clock } from "./clock.ts";
import { noticeClosedSockets } from "./noticeClosedSockets.ts";
import { prerenderMark, provesNotSent, safeCause, whyNoConnection } from "./connectionFailure.ts";
import { notify } from "./hooks.ts";
import type { Observation } from "./limiter.ts";
import type { Incoming } from "./transporter.ts";
import { failureKindOf } from "./TransportFailure.ts";

function headersOf({ settings, text, token = "" }: Call): Record<string, string> {
  const { headers, integration, credential } = settings;
  const all: Record<string, string> = { accept: "application/json", ...headers };
  if (integration !== undefined) all["X-Market-Integration"] = integration;
  if (text !== "") all["Content-Type"] = "application/json";
  if (credential.option === "apiKey") all["Api-Key"] = token;
  else all["Authorization"] = `Bearer ${token}`;
  return all;
}

/** Hands the request to the transport. */
function handOver(call: Call, url: string): Promise<Incoming> {
  const { campaignId, operation, text, settings, attemptTime } = call;
  const { method } = facts[operation];
  // By the clock: the timer may not be set yet, and a late request must not be sent.
  attemptTime.throwIfOver();
  notify(settings.on.request, () => ({
    operation,
    campaignId,
    attempt: call.attempts + 1,
    method,
    url,
    bodyLength: text.length,
  }));
  // The hook may have aborted the call or blocked this thread, and a transport may send before it checks its signal.
  attemptTime.throwIfOver();
  call.attempts += 1;
  call.phase = "request";
  const outgoing = { url, method, headers: headersOf(call), body: text, maxBytes: settings.maxResponseBytes };
  return settings.transporter(outgoing, attemptTime);
}

function connectionError(call: Call, error: unknown): ConnectionError {
  call.headers = noHeaders;
  const cause = safeCause(error, call.redact);
  const digest = prerenderMark(error);
  if (digest === undefined && !provesNotSent(error)) {
    const message = `${call.operation} lost its connection; Market may have done the work`;
    return new ConnectionError(message, { ...call.errorFields("unknown"), cause });
  }
  const why = digest === undefined ? whyNoConnection(cause) : "Next.js renders this page at each request";
  return new ConnectionError(`${notSentText(call)}: ${why}`, { ...call.errorFields("not-sent"), cause, digest });
}

/** Reads the rest of the body. A missing body matters only for a 200. */
async function readRest(call: Call, status: number, coming: Promise<unknown>): Promise<string> {
  try {
    const text = await call.attemptTime.race(coming);
    if (typeof text === "string") return text;
    throw new TypeError("The transport returned no text");
  } catch (error) {
    call.attemptTime.throwIfEnded();
    if (status !== 200) return "";
    const reason = failureKindOf(error) === "the body is too large" ? "too-large" : "truncated";
    throw unexpected(status, reason, call);
  }
}

/** Headers for which a custom transport throws count as none. */
function readable(makeHeaders: () => Headers): () => Headers {
  return () => {
    try {
      return makeHeaders();
    } catch {
      return noHeaders();
    }
  };
}

/** Informs the hook and the limiter; neither can affect a response that has arrived. */
function reportResponse(call: Call, status: number, started: number): void {
  const { operation, campaignId, settings, redact, headers, attempts: attempt } = call;
  const { limiter, on } = settings;
  const durationMs = clock.now() - started;
  notify(on.response, () => {
    const requestId = requestIdOf(headers(), redact);
    const rateLimit = readRateLimit(headers());
    return {
      operation,
      campaignId,
      attempt,
      status,
      durationMs,
      ...(requestId !== undefined && { requestId }),
      ...(rateLimit && { rateLimit }),
    };
  });
  const observe = (observation: Observation): unknown => limiter?.observe(observation);
  notify(limiter && observe, () => ({
    campaignId,
    operation,
    status,
    rateLimit: readRateLimit(headers()),
    date: readDate(headers().get("Date")),
    durationMs,
  }));
}

/** Sends the request and reads the whole response, whatever its status. */
export async function receive(call: Call, url: string): Promise<ReadResponse> {
  if (!facts[call.operation].repeatable) await call.attemptTime.race(noticeClosedSockets());
  const started = clock.now();
  let incoming: Incoming;
  try {
    incoming = await call.attemptTime.race(handOver(call, url));
    if (!Number.isInteger(incoming.status)) throw new TypeError("The transport returned no response");
  } catch (error) {
    // Not by `instanceof`: the thrown value may be a proxy that throws in turn.
    call.attemptTime.throwIfEnded();
    throw connectionError(call, error);
  }
  const { status, opaque } = incoming;
  const headers = readable(incoming.headers);
  call.status = status;
  call.headers = headers;
  call.phase = "body";
  try {
    if (opaque) throw unexpected(status, "redirect", call);
    const body = incoming.read();
    return { status, headers, text: typeof body === "string" ? body : await readRest(call, status, body) };
  } finally {
    reportResponse(call, status, started);
  }
}
