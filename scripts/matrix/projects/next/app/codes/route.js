import { market } from "../../market.js";

export async function GET(request) {
  const item = { id: 1, codes: ["K1"], slip: "<p>Enter the key</p>", activate_till: "2099-12-31" };
  await market.provideOrderDigitalCodes({ orderId: 1, items: [item] });
  // Reading a header makes the route dynamic, but only after the call.
  return Response.json({ agent: request.headers.get("user-agent") });
}
