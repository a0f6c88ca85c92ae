import type { ApiErrorDetail } from "../../generated/types.ts";
import { isList, isObject } from "../isObject.ts";

/** Replaces a code that is missing or not a plain word: anything else may be text of the body. */
const noCode = "UNKNOWN";

/** The most elements that are kept, so that no body can keep a thread busy. */
const maxKept = 1_000;

type Redact = (text: string) => string;

function readDetail(value: unknown, redact: Redact): ApiErrorDetail {
  const [code, message] = isObject(value) ? [value["code"], value["message"]] : [noCode, value];
  const isWord = typeof code === "string" && /^[\w.:-]{1,100}$/.test(code) && redact(code) === code;
  return { code: isWord ? code : noCode, ...(typeof message === "string" && { message: redact(message) }) };
}

/**
 * Reads the first 1 000 elements of `errors`. If there are none, what gateways write instead: an `error` or a top-level
 * `message`. None if there is nothing of the kind.
 */
export function readErrorDetails(body: unknown, redact: Redact): ApiErrorDetail[] {
  if (!isObject(body)) return [];
  const { errors, error, code, message } = body;
  const list = [errors, error].find((some) => isList(some) && some.length > 0);
  if (isList(list)) return list.slice(0, maxKept).map((detail) => readDetail(detail, redact));
  if (isObject(error) && !isList(error)) return [readDetail(error, redact)];
  return typeof message === "string" ? [readDetail({ code, message }, redact)] : [];
}
