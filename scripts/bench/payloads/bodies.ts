import type { Bodies } from "./operations.ts";
import { random } from "./random.ts";

const slip = "<p>Sign in, open <b>Redeem</b> and enter the key.</p>";

/** Bodies of any size with valid, realistic content. */
export const bodies = {
  keys(count: number, length: number, items = 1): Bodies["provideOrderDigitalCodes"] {
    const text = random(length);
    return {
      items: Array.from({ length: items }, (_, item) => ({
        id: 1001 + item,
        // The number at the end makes even a short key unique.
        codes: Array.from({ length: count / items }, (_key, key) => {
          const end = (item * (count / items) + key).toString(36).toUpperCase().padStart(4, "0");
          return text(length - end.length) + end;
        }),
        slip,
        activate_till: "2099-12-31",
      })),
    };
  },
  eac: (): Bodies["verifyOrderEac"] => ({ code: "4821" }),
  identifiers(count: number, items = 1): Bodies["provideOrderItemIdentifiers"] {
    const text = random(count);
    return {
      items: Array.from({ length: items }, (_, item) => ({
        id: 1001 + item,
        instances: Array.from({ length: count / items }, () => ({
          cis: `010463003407001221${text(13)}\u001d91EE11\u001d92${text(43)}=`,
        })),
      })),
    };
  },
  basket(count: number): Bodies["getDeliveryOptions"] {
    const text = random(count);
    return {
      items: Array.from({ length: count }, (_, item) => ({
        offerId: `SKU-${text(8)}-${item}`,
        count: 1 + (item % 9),
        warehouseId: 172 + (item % 3),
      })),
      courierDelivery: { fullAddress: "Moscow, Tverskaya Street 1, building 2, flat 34" },
    };
  },
} as const;
