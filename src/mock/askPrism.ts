import { marketHeaders } from "./marketHeaders.ts";
import type { RecordedRequest, Violation } from "./recordedRequest.ts";
import { withSmallIntegers } from "./smallIntegers.ts";

// Saved now, because tests often replace the global one.
const { fetch } = globalThis;

/** Headers that belong to a single connection; fetch refuses most of them. */
const connectionHeaders = new Set(
  "host connection content-length transfer-encoding keep-alive te trailer upgrade expect".split(" "),
);

export type IncomingRequest = Pick<RecordedRequest, "method" | "path" | "headers" | "body">;

export interface PrismResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly violations: readonly Violation[];
}

function violationsIn({ headers }: Response, text: string): Violation[] {
  // Of this alone Prism has no violation.
  if (text.startsWith('{"error":{"code":"invalid_json"'))
    return [{ location: ["request", "body"], severity: "Error", code: "json", message: "Request body must be JSON" }];
  const reported = headers.get("sl-violations") ?? "[]";
  const [tooMany = ""] = /^Too many violations! /.exec(reported) ?? [];
  // Cut off by Prism in the middle of one.
  const whole = tooMany ? `${reported.slice(tooMany.length, reported.lastIndexOf(',{"location":'))}]` : reported;
  const violations = JSON.parse(whole) as Violation[];
  const largest = String(Number.MAX_SAFE_INTEGER);
  return violations.map((one) => ({ ...one, message: one.message.replace(largest, String(2n ** 63n - 1n)) }));
}

export async function askPrism(
  url: string,
  request: IncomingRequest,
  prefer: string | undefined,
): Promise<PrismResponse> {
  const { method, path, headers, body } = withSmallIntegers(request);
  const forwarded = Object.entries(headers).filter(([name]) => !connectionHeaders.has(name));
  const response = await fetch(url + path, {
    method,
    headers: { ...Object.fromEntries(forwarded), ...(prefer !== undefined && { prefer }) },
    ...(body !== "" && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: marketHeaders(response.headers, text),
    text,
    violations: violationsIn(response, text),
  };
}
