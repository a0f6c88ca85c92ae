import { marketHeaders } from "./marketHeaders.ts";
import type { RecordedRequest, Violation } from "./recordedRequest.ts";

// Saved now, because tests often replace the global one.
const { fetch } = globalThis;

/** Headers that belong to a single connection; fetch refuses most of them. */
const connectionHeaders = new Set(
  "host connection content-length transfer-encoding keep-alive te trailer upgrade expect".split(" "),
);

/** Prism's response to a request. */
export interface PrismResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly violations: readonly Violation[];
}

/** Forwards a request to Prism. */
export async function askPrism(
  url: string,
  { method, path, headers, body }: Pick<RecordedRequest, "method" | "path" | "headers" | "body">,
  prefer: string | undefined,
): Promise<PrismResponse> {
  const passed = Object.entries(headers).filter(([name]) => !connectionHeaders.has(name));
  const answered = await fetch(url + path, {
    method,
    headers: { ...Object.fromEntries(passed), ...(prefer !== undefined && { prefer }) },
    ...(body !== "" && { body }),
  });
  const text = await answered.text();
  return {
    status: answered.status,
    headers: marketHeaders(answered.headers, text),
    text,
    violations: JSON.parse(answered.headers.get("sl-violations") ?? "[]") as Violation[],
  };
}
