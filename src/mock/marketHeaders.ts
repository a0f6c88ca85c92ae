const until = "x-ratelimit-resource-until";

function endOfWindow(now: Date, message: string): Date {
  const windowMs = /per \d* ?minute/i.test(message) ? 60_000 : 3_600_000;
  return new Date((Math.floor(now.getTime() / windowMs) + 1) * windowMs);
}

/**
 * Turns Prism's headers into what Market would send. Prism adds the quota headers, with the example's date, to every
 * 420; Market sends them only when the quota is exceeded, with the end of the current window.
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
