import { market } from "../../market.js";

export async function GET() {
  return Response.json(await market.verifyOrderEac({ orderId: 1, code: "4821" }));
}
