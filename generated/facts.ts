// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.
/** What the description says of each operation beyond its shapes. */
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

/** Where each operation stands beneath the base URL. */
export const addresses: Readonly<Record<OperationId, string>> = {
  "provideOrderDigitalCodes": "/v2/campaigns/{campaignId}/orders/{orderId}/deliverDigitalGoods",
  "verifyOrderEac": "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac",
  "provideOrderItemIdentifiers": "/v2/campaigns/{campaignId}/orders/{orderId}/identifiers",
  "getDeliveryOptions": "/v1/campaigns/{campaignId}/delivery-options"
};

/** How many calls each operation may make in a window of the server's clock. */
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

/** Bytes of a request body: refused above the one, warned of above the other. */
export const maxRequestBytes = {
  "refuse": 524288,
  "warn": 512000
} as const;

/** How many keys an element of provideOrderDigitalCodes may hold. */
export const mostKeys = 5000;

/** Where the requests of Market's sellers go. */
export const productionUrl = "https://api.partner.market.yandex.ru";

/** The host of Market Yandex Go, which offers only the operations marked so. */
export const marketYandexGoHost = "https://api.partner.market.yandex.net";
