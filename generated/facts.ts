// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.
/** What the description states about each operation besides its schemas. */
export const facts = {
  "provideOrderDigitalCodes": {
    "id": "provideOrderDigitalCodes",
    "method": "POST",
    "parallel": {
      "pool": "digital-codes",
      "limit": 6
    },
    "repeatable": false,
    "marketYandexGo": false,
    "hasResult": false,
    "input": {
      "fields": {
        "campaignId": "int64",
        "orderId": "int64",
        "items": {
          "each": {
            "fields": {
              "id": "int64",
              "code": "value",
              "codes": {
                "each": "value"
              },
              "slip": "value",
              "activate_till": "value"
            }
          }
        }
      }
    }
  },
  "verifyOrderEac": {
    "id": "verifyOrderEac",
    "method": "PUT",
    "parallel": {
      "pool": "campaign",
      "limit": 4
    },
    "repeatable": false,
    "marketYandexGo": true,
    "hasResult": true,
    "input": {
      "fields": {
        "campaignId": "int64",
        "orderId": "int64",
        "code": "value"
      }
    }
  },
  "provideOrderItemIdentifiers": {
    "id": "provideOrderItemIdentifiers",
    "method": "PUT",
    "parallel": {
      "pool": "campaign",
      "limit": 4
    },
    "repeatable": true,
    "marketYandexGo": true,
    "hasResult": true,
    "input": {
      "fields": {
        "campaignId": "int64",
        "orderId": "int64",
        "items": {
          "each": {
            "fields": {
              "id": "int64",
              "instances": {
                "each": {
                  "fields": {
                    "cis": "value",
                    "uin": "value",
                    "rnpt": "value",
                    "gtd": "value",
                    "countryCode": "value"
                  }
                }
              }
            }
          }
        }
      }
    }
  },
  "getDeliveryOptions": {
    "id": "getDeliveryOptions",
    "method": "POST",
    "parallel": {
      "pool": "delivery-options",
      "limit": 10
    },
    "repeatable": true,
    "marketYandexGo": false,
    "hasResult": true,
    "input": {
      "fields": {
        "campaignId": "int64",
        "items": {
          "each": {
            "fields": {
              "offerId": "value",
              "count": "value",
              "warehouseId": "int64"
            }
          }
        },
        "courierDelivery": {
          "fields": {
            "fullAddress": "value"
          }
        },
        "pickupDelivery": {
          "fields": {
            "logisticPointsIds": {
              "each": "int64"
            }
          }
        }
      }
    }
  }
} as const;

/** The names of the operations, as Market documents them. */
export type OperationId = "provideOrderDigitalCodes" | "verifyOrderEac" | "provideOrderItemIdentifiers" | "getDeliveryOptions";

/** The path of each operation under the base URL. */
export const addresses: Readonly<Record<OperationId, string>> = {
  "provideOrderDigitalCodes": "/v2/campaigns/{campaignId}/orders/{orderId}/deliverDigitalGoods",
  "verifyOrderEac": "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac",
  "provideOrderItemIdentifiers": "/v2/campaigns/{campaignId}/orders/{orderId}/identifiers",
  "getDeliveryOptions": "/v1/campaigns/{campaignId}/delivery-options"
};

/** How many calls of each operation Market allows in a window of its own clock. */
export const quotas: Readonly<Record<OperationId, { readonly requests: number; readonly windowMs: number }>> = {
  "provideOrderDigitalCodes": {
    "requests": 10000,
    "windowMs": 3600000
  },
  "verifyOrderEac": {
    "requests": 10000,
    "windowMs": 3600000
  },
  "provideOrderItemIdentifiers": {
    "requests": 10000,
    "windowMs": 3600000
  },
  "getDeliveryOptions": {
    "requests": 1000,
    "windowMs": 60000
  }
};

/** The scopes of a token that each operation takes, in words. */
export const scopes: Readonly<Record<OperationId, string>> = {
  "provideOrderDigitalCodes": "inventory-and-order-processing or all-methods",
  "verifyOrderEac": "inventory-and-order-processing or all-methods",
  "provideOrderItemIdentifiers": "inventory-and-order-processing or all-methods",
  "getDeliveryOptions": "inventory-and-order-processing, inventory-and-order-processing:read-only, pricing, pricing:read-only, all-methods, or all-methods:read-only"
};

/** Limits on the bytes of a request body: a larger one is refused, or warned about. */
export const maxRequestBytes = {
  "refuse": 524288,
  "warn": 512000
} as const;

/** The most keys that an element of provideOrderDigitalCodes may have. */
export const mostKeys = 5000;

/** The most characters of X-Market-Integration. */
export const maxIntegrationLength = 100;

/** The fields of an instance of provideOrderItemIdentifiers each of which identifies a unit. */
export const unitIdentifiers = [
  "cis",
  "uin",
  "rnpt",
  "gtd"
] as const;

/** The same fields in a sentence, each with those that belong to it. */
export const unitIdentifiersText = "cis, uin, rnpt, or gtd (with countryCode)";

/** What people write instead of a field's name, mostly collected from public programs. */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  "campaignId": [
    "campaign"
  ],
  "orderId": [
    "id",
    "order",
    "ordernumber"
  ],
  "items": [
    "products",
    "goods",
    "offers"
  ],
  "id": [
    "itemid",
    "orderitemid",
    "lineid"
  ],
  "codes": [
    "digitalcodes",
    "digitalcode",
    "activationcodes",
    "licensekeys",
    "keys",
    "key"
  ],
  "slip": [
    "instructions",
    "instruction",
    "description",
    "text"
  ],
  "activate_till": [
    "activatebefore",
    "activateuntil",
    "activationdate",
    "expirationdate",
    "expirydate",
    "expiresat",
    "validtill",
    "validuntil"
  ],
  "code": [
    "key",
    "codes",
    "eaccode",
    "eac",
    "pin"
  ],
  "instances": [
    "units",
    "identifiers"
  ],
  "cis": [
    "code",
    "codes",
    "cisfull",
    "cises",
    "kiz",
    "km",
    "marking",
    "markingcode",
    "datamatrix"
  ],
  "gtd": [
    "customsdeclaration",
    "customsdeclarationnumber"
  ],
  "countryCode": [
    "country",
    "countryiso"
  ],
  "offerId": [
    "id",
    "sku",
    "shopsku",
    "offer"
  ],
  "count": [
    "quantity",
    "qty",
    "amount"
  ],
  "warehouseId": [
    "warehouse"
  ],
  "courierDelivery": [
    "courier",
    "delivery",
    "address"
  ],
  "fullAddress": [
    "address"
  ],
  "pickupDelivery": [
    "pickup",
    "pickuppoints",
    "pickuppointids",
    "points",
    "outlets"
  ],
  "logisticPointsIds": [
    "pickuppoints",
    "pickuppointids",
    "points",
    "outlets"
  ]
};

/** The base URL of Market's API. */
export const productionUrl = "https://api.partner.market.yandex.ru";

/** The host of Market Yandex Go, which offers only some of the operations. */
export const marketYandexGoHost = "https://api.partner.market.yandex.net";
