// A host name that does not resolve: only a proxy can reach it.
import { createClient } from "yandex-market-orders";

const settings = { apiKey: "ACMA:matrix", campaignId: 1, baseUrl: "http://market.invalid", allowHttp: true };
const { verificationResult } = await createClient(settings).verifyOrderEac({ orderId: 1, code: "1" });
if (verificationResult === "ACCEPTED") console.log("matrix: all checks passed");
