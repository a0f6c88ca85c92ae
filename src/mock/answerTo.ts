import { askPrism, type IncomingRequest, type PrismResponse } from "./askPrism.ts";
import { followRequest } from "./followRequest.ts";
import type { Plan } from "./plan.ts";
import { isWrong, refusalOf } from "./refusal.ts";

/** An answer in JSON; a string is sent as it is. */
export function asJson(status: number, body: unknown): Pick<PrismResponse, "status" | "headers" | "text"> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status, headers: { "content-type": "application/json" }, text };
}

/** Answers a request as planned, unless it violates the description: then it is told so, whatever was chosen. */
export async function answerTo(
  request: IncomingRequest,
  { prefer, replacement, ordinary }: Plan,
  prismUrl: string,
): Promise<PrismResponse> {
  const fromPrism = await askPrism(prismUrl, request, prefer);
  const instead = isWrong(fromPrism) ? refusalOf(fromPrism) : (replacement ?? refusalOf(fromPrism));
  if (instead) {
    const { violations } = fromPrism;
    const { headers, ...answer } = asJson(instead.status, instead.body);
    // For a mock in front of this one.
    const violationsHeader = violations.length > 0 && { "sl-violations": JSON.stringify(violations) };
    return { ...answer, headers: { ...headers, ...violationsHeader }, violations };
  }
  const isOrdinary = ordinary !== undefined && fromPrism.status === 200;
  return isOrdinary ? { ...fromPrism, text: followRequest(ordinary, request.body, fromPrism.text) } : fromPrism;
}
