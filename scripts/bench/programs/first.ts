/** Makes one call and exits. */
import { isDeepStrictEqual } from "node:util";
import type { Open } from "../entrants/entrant.ts";
import { answers } from "../payloads/answers.ts";

const [file = "", baseUrl = ""] = process.argv.slice(2);
const { open } = (await import(file)) as { open: Open };
const order = { campaignId: 148203000, orderId: 59533171650 };
const result = await open({ baseUrl, apiKey: "ACMA:bench" }).verifyOrderEac(order, { code: "4821" });
// Connections kept for more calls would keep the process alive.
process.exit(isDeepStrictEqual(result, answers.eac()) ? 0 : 1);
