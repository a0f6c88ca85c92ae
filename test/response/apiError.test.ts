import { expect, test } from "@jest/globals";
import { apiError } from "../../src/response/apiError.ts";
import { redactor } from "../../src/response/redact.ts";

/** The error of a 420 with this message, of a call that sent these strings. */
function refusal(message: string, ...sent: string[]): unknown {
  const body = { status: "ERROR", errors: [{ code: "METHOD_FAILURE", message }] };
  const errorFields = (): { outcome: "refused"; attempts: number } => ({ outcome: "refused", attempts: 1 });
  const answer = { status: 420, headers: () => new Headers(), text: JSON.stringify(body) };
  const context = { operation: "getDeliveryOptions", redact: redactor(sent, () => undefined), errorFields } as const;
  return apiError(answer, body, "refused", context);
}

test("a 420 has the kind that Market states, even if the request contains the same words and they are redacted", () => {
  const words = "Hit rate limit of 10 parallel requests for campaignId 12345678";
  const message = words.replace("parallel", "[redacted]");
  expect(refusal(words, "parallel")).toMatchObject({ kind: "parallel", errors: [{ message }] });
  expect(refusal("Hit rate limit of 1000 requests per 1 minute", "requests")).toMatchObject({ kind: "quota" });
});
