import { market } from "../../market.js";

export default async function Delivery() {
  const { warehousesDeliveryOptions } = await market.getDeliveryOptions({
    items: [{ offerId: "KETTLE-17L-WHITE", count: 1 }],
    courierDelivery: { fullAddress: "Moscow" },
  });
  return <p>{warehousesDeliveryOptions[0].warehouseId}</p>;
}
