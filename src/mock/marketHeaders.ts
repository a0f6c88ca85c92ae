const until = "x-ratelimit-resource-until";

/** The end of the window of the clock that a moment lies in. */
function endOfWindow(now: Date, message: string): Date {
  const windowMs = /per \d* ?minute/i.test(message) ? 60_000 : 3_600_000;
  return new Date((Math.floor(now.getTime() / windowMs) + 1) * windowMs);
}

/**
 * The headers of Prism's answer as Market would send them: Prism gives every 420 the headers of the quota with the date
 * of the example, while Market gives them only with the quota and with the end of the present window.
 */
export function marketHeaders(headers: Headers, body: string, now: Date = new Date()): Record<string, string> {
  const parallel = /\bparallel\b/.test(body);
  const sent: Record<string, string> = {};
  for (const [name, value] of headers) {
    if (["content-length", "transfer-encoding", "connection", "content-encoding"].includes(name)) continue;
    if (parallel && name.startsWith("x-ratelimit-resource-")) continue;
    sent[name] = name === until ? endOfWindow(now, body).toUTCString() : value;
  }
  return sent;
}
