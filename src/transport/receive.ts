import { facts } from "../../generated/facts.ts";
import { unexpected } from "../answer/judge.ts";
import { readDate, readRateLimit } from "../answer/rateLimit.ts";
import { requestIdOf } from "../answer/requestId.ts";
import type { Received } from "../answer/received.ts";
import { ConnectionError } from "../errors/ConnectionError.ts";
import { type Call, factsOf, unsent } from "./call.ts";
import { closuresSeen } from "./closuresSeen.ts";
import { describe, provesNotSent } from "./connectionFailure.ts";
import { tell } from "./hooks.ts";
import { readIncoming } from "./incoming.ts";
import { throwIfEnded } from "./lifetime.ts";
import type { Incoming } from "./transporter.ts";
import { knownOf } from "./transportFailure.ts";

function headersOf({ settings, text, token = "" }: Call): Record<string, string> {
  const { headers, integration, credential } = settings;
  return {
    accept: "application/json",
    ...headers,
    ...(integration !== undefined && { "X-Market-Integration": integration }),
    ...(text !== "" && { "Content-Type": "application/json" }),
    ...(credential.option === "apiKey" ? { "Api-Key": token } : { Authorization: `Bearer ${token}` }),
  };
}

/** Hands the request over and waits for the head of the answer. */
async function request(call: Call, url: string): Promise<Incoming> {
  const { method } = facts[call.operation];
  const { campaignId, operation, text, settings, attempt } = call;
  if (!facts[operation].repeatable) await attempt.race(closuresSeen());
  throwIfEnded(attempt);
  tell(settings.on.request, () => ({
    operation,
    campaignId,
    attempt: call.attempts + 1,
    method,
    url,
    bodyLength: text.length,
  }));
  // The hook may have aborted the call, and a transport may send before it looks at its signal.
  throwIfEnded(attempt);
  call.attempts += 1;
  call.phase = "request";
  try {
    const { maxResponseBytes: maxBytes } = settings;
    const outgoing = { url, method, headers: headersOf(call), body: text, maxBytes, signal: attempt.signal };
    return readIncoming(await attempt.race(settings.transporter(outgoing)));
  } catch (error) {
    // Not by `instanceof`: what a fetch throws may be a proxy that throws in turn.
    throwIfEnded(call.attempt);
    call.headers = undefined;
    const notSent = provesNotSent(error);
    throw new ConnectionError(
      notSent
        ? `${unsent(call)}: no connection could be made`
        : `${operation} lost its connection; whether Market did the work is not known`,
      { ...factsOf(call, notSent ? "not-sent" : "unknown"), cause: describe(error, call.redact) },
    );
  }
}

/** Reads the answer to its end. Only of a 200 does it matter when it cannot be. */
async function read(call: Call, { status, read: readBody }: Incoming): Promise<string> {
  call.phase = "body";
  try {
    const text: unknown = await call.attempt.race(readBody());
    if (typeof text === "string") return text;
    throw new TypeError("The transport gave no text");
  } catch (error) {
    throwIfEnded(call.attempt);
    if (status !== 200) return "";
    const reason = knownOf(error) === "the body is too large" ? "too-large" : "truncated";
    throw unexpected(status, reason, (outcome) => factsOf(call, outcome));
  }
}

function tellOfAnswer(call: Call, { status, headers }: Incoming, started: number): void {
  const { operation, campaignId, settings, attempts: attempt } = call;
  const { limiter, on } = settings;
  const durationMs = performance.now() - started;
  tell(on.response, () => {
    const requestId = requestIdOf(headers());
    const rateLimit = readRateLimit(headers());
    return {
      ...{ operation, campaignId, attempt, status, durationMs },
      ...(requestId !== undefined && { requestId }),
      ...(rateLimit && { rateLimit }),
    };
  });
  // Told like a hook: a limiter that fails to listen has no say in an answer that is here.
  tell(limiter?.observe.bind(limiter), () => {
    const [rateLimit, date] = [readRateLimit(headers()), readDate(headers().get("Date"))];
    return { campaignId, operation, status, rateLimit, date, durationMs };
  });
}

/** Sends the request and reads the whole answer, whatever it says. */
export async function receive(call: Call, url: string): Promise<Received> {
  const started = performance.now();
  const incoming = await request(call, url);
  const { status, headers, opaque } = incoming;
  call.headers = headers;
  try {
    if (opaque) throw unexpected(status, "redirect", (outcome) => factsOf(call, outcome));
    return { status, headers, text: await read(call, incoming) };
  } finally {
    tellOfAnswer(call, incoming, started);
  }
}
