// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.
import type { OperationId } from "./facts.ts";

/** The names of the response examples. */
export type ExampleName = "accepted" | "wrongOrderStatus" | "notDigital" | "tooLarge" | "invalidApiKey" | "noCredentials" | "missingScope" | "invalidOAuthToken" | "orderNotFound" | "campaignNotFound" | "quota" | "parallel" | "internal" | "rejected" | "newCodeComing" | "codeAlreadyAccepted" | "codeNeedsRefresh" | "withTail" | "withoutTail" | "invalidCis" | "duplicateAndMissing" | "countryWithoutDeclaration" | "courier" | "pickup" | "duplicateOffer" | "bothDeliveries";

/** The named response examples of each operation, with their status. */
export const examples: Readonly<Record<OperationId, Readonly<Partial<Record<ExampleName, number>>>>> = {
  "provideOrderDigitalCodes": {
    "accepted": 200,
    "wrongOrderStatus": 400,
    "notDigital": 400,
    "tooLarge": 400,
    "invalidApiKey": 401,
    "noCredentials": 401,
    "missingScope": 403,
    "invalidOAuthToken": 403,
    "orderNotFound": 404,
    "campaignNotFound": 404,
    "quota": 420,
    "parallel": 420,
    "internal": 500
  },
  "verifyOrderEac": {
    "accepted": 200,
    "rejected": 200,
    "newCodeComing": 200,
    "codeAlreadyAccepted": 400,
    "codeNeedsRefresh": 400,
    "invalidApiKey": 401,
    "noCredentials": 401,
    "missingScope": 403,
    "invalidOAuthToken": 403,
    "orderNotFound": 404,
    "campaignNotFound": 404,
    "quota": 420,
    "parallel": 420,
    "internal": 500
  },
  "provideOrderItemIdentifiers": {
    "withTail": 200,
    "withoutTail": 200,
    "invalidCis": 400,
    "duplicateAndMissing": 400,
    "countryWithoutDeclaration": 400,
    "invalidApiKey": 401,
    "noCredentials": 401,
    "missingScope": 403,
    "invalidOAuthToken": 403,
    "orderNotFound": 404,
    "campaignNotFound": 404,
    "quota": 420,
    "parallel": 420,
    "internal": 500
  },
  "getDeliveryOptions": {
    "courier": 200,
    "pickup": 200,
    "duplicateOffer": 400,
    "bothDeliveries": 400,
    "invalidApiKey": 401,
    "noCredentials": 401,
    "missingScope": 403,
    "invalidOAuthToken": 403,
    "campaignNotFound": 404,
    "quota": 420,
    "parallel": 420,
    "internal": 500
  }
};

/** The path of each operation, with ids in it. */
export const examplePaths: Readonly<Record<OperationId, string>> = {
  "provideOrderDigitalCodes": "/v2/campaigns/148203957/orders/59533171650/deliverDigitalGoods",
  "verifyOrderEac": "/v2/campaigns/148203957/orders/59533171650/verifyEac",
  "provideOrderItemIdentifiers": "/v2/campaigns/148203957/orders/59533171650/identifiers",
  "getDeliveryOptions": "/v1/campaigns/148203957/delivery-options"
};
