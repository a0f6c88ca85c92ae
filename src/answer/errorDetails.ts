import type { ApiErrorDetail } from "../errors/ApiError.ts";
import { isObject } from "../isObject.ts";

/** Replaces a code that is missing or not a plain word: anything else may be text of the body. */
const noCode = "UNKNOWN";

function readDetail(value: unknown, redact: (text: string) => string): ApiErrorDetail {
  const { code, message } = isObject(value) ? value : { code: noCode, message: value };
  const isWord = typeof code === "string" && /^[\w.:-]{1,100}$/.test(code) && redact(code) === code;
  return { code: isWord ? code : noCode, ...(typeof message === "string" && { message: redact(message) }) };
}

/** Reads every element of `errors`; none if the body is not a JSON object or its `errors` is not an array. */
export function readErrorDetails(body: unknown, redact: (text: string) => string): ApiErrorDetail[] {
  if (!isObject(body) || !Array.isArray(body["errors"])) return [];
  return body["errors"].map((detail) => readDetail(detail, redact));
}

/** Parses JSON, or returns nothing: an error is an error by its status, whatever its body. */
export function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
