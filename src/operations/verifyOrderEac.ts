import type { EacVerificationResult } from "../../generated/types.ts";
import { idsBelowOne } from "../accept/idsBelowOne.ts";
import type { Operation } from "./operation.ts";
import { verifyOrderEacRules } from "./verifyOrderEac.rules.ts";

/** The result of the check; all three verdicts arrive as 200. */
export type VerifyOrderEacResult = EacVerificationResult;

export const verifyOrderEac: Operation<"verifyOrderEac", VerifyOrderEacResult> = {
  id: "verifyOrderEac",
  rules: /* @__PURE__ */ ([idsBelowOne, verifyOrderEacRules] as const).flat(),
  body: ({ campaignId, orderId, ...body }) => body,
  send: (api, { campaignId, orderId }, body, withTransport) =>
    api.PUT(
      "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac",
      withTransport({ params: { path: { campaignId, orderId } }, body }),
    ),
  result: ({ result }) => result,
};
