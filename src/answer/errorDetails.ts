import type { ApiErrorDetail } from "../errors/ApiError.ts";
import { isObject } from "../isObject.ts";

/** What stands for a code that is absent or no word: whatever else it is, it may be text of the body. */
const noCode = "UNKNOWN";

function readDetail(value: unknown, redact: (text: string) => string): ApiErrorDetail {
  const { code, message } = isObject(value) ? value : { code: noCode, message: value };
  const isWord = typeof code === "string" && /^[\w.:-]{1,100}$/.test(code) && redact(code) === code;
  return { code: isWord ? code : noCode, ...(typeof message === "string" && { message: redact(message) }) };
}

/** Every element of `errors`; none when the body is no JSON object, or its `errors` is absent, null or no list. */
export function readErrorDetails(body: unknown, redact: (text: string) => string): ApiErrorDetail[] {
  if (!isObject(body) || !Array.isArray(body["errors"])) return [];
  return body["errors"].map((detail) => readDetail(detail, redact));
}

/** The body as JSON, or nothing: an error says no with its status, whatever its body is. */
export function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
