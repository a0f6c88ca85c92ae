import { isList, isObject } from "../../isObject.ts";
import type { RecordedRequest } from "../../mock/recordedRequest.ts";
import type { Output } from "../Output.ts";

/** What an answer says of a request; nothing if it reports no error. */
function errorsIn(body: string): string[] {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return [];
  }
  const errors = isObject(answer) ? answer["errors"] : undefined;
  return (isList(errors) ? errors : []).map((one) =>
    isObject(one) ? `${String(one["code"])} ${String(one["message"])}` : "",
  );
}

/** A line on a request and its verdict, with a line for each error. */
export function verdictOf({ method, path, status }: RecordedRequest, body: string, output: Output): string {
  const shown = output.paint(status < 300 ? "green" : "red", String(status));
  return [`${shown} ${method} ${path}`, ...errorsIn(body).map((error) => `    ${error}`)].join("\n");
}
