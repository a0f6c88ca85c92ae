import { isMarketError } from "yandex-market-orders";
import { market } from "../../market.js";

/** Whether the code that a courier has told is right. */
export async function POST(request) {
  const { orderId, code } = await request.json();
  try {
    return Response.json(await market.verifyOrderEac({ orderId, code }));
  } catch (error) {
    if (!isMarketError(error)) throw error;
    return Response.json({ message: error.message, outcome: error.outcome }, { status: 502 });
  }
}
