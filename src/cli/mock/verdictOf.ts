import type { ErrorResponse } from "../../../generated/types.ts";
import type { RecordedRequest } from "../../mock/recordedRequest.ts";
import type { Output } from "../Output.ts";

/** What an answer says of a request; nothing if it reports no error. */
function errorsIn(body: string): string[] {
  try {
    const { errors } = JSON.parse(body) as Pick<ErrorResponse, "errors">;
    return errors?.map(({ code, message }) => `${code} ${String(message)}`) ?? [];
  } catch {
    // No JSON, or nothing like what Market says of errors.
    return [];
  }
}

/** A line on a request and its verdict, with a line for each error. */
export function verdictOf({ method, path, status }: RecordedRequest, body: string, output: Output): string {
  const shown = output.paint(status < 300 ? "green" : "red", String(status));
  return [`${shown} ${method} ${path}`, ...errorsIn(body).map((error) => `    ${error}`)].join("\n");
}
