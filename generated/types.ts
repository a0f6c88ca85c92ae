// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.
/** Left out, because `code` is given: they exclude each other. */
export type NotWithCode = null | undefined;
/** Left out, because `codes` is given: they exclude each other. */
export type NotWithCodes = null | undefined;
/** Left out, because `pickupDelivery` is given: they exclude each other. */
export type NotWithPickupDelivery = null | undefined;
/** Left out, because `courierDelivery` is given: they exclude each other. */
export type NotWithCourierDelivery = null | undefined;
/** The keys of one order, all of them. */
export interface ProvideOrderDigitalCodesRequest {
    /**
     * The digital goods of the order, 1 to 100 elements. Give goods with different `id` an element each,
     * and put all keys of one `id` into its `codes`. Market's documentation also allows the same `id` in
     * several elements; its OpenAPI description asks for one element per `id`, which is valid under
     * both.
     */
    items: readonly OrderDigitalItem[];
}
/** What every `OrderDigitalItem` has. */
export interface OrderDigitalItemBase {
    /**
     * The id of the item within the order, not the SKU: `id` in `items` of the order, as
     * `POST v1/businesses/{businessId}/orders` returns it.
     */
    id: number | bigint;
    /**
     * The activation text for the buyer, at most 10 000 characters. These HTML tags are allowed: `h`,
     * `h1` to `h6`, `br`, `p`, `ol`, `ul`, `li` (only inside `ol` or `ul`) and `div` (which has no
     * effect).
     */
    slip: string;
    /**
     * The date by which the keys must be activated: `YYYY-MM-DD`, no time. If they never expire, give a
     * date far ahead.
     */
    activate_till: string;
}
/**
 * The keys of one item of the order. Give either `codes` or the deprecated `code`, exactly one of the
 * two.
 */
export interface OrderDigitalItemWithCode extends OrderDigitalItemBase {
    /**
     * A single key of at most 256 characters. Not together with `codes`.
     *
     * @deprecated Use `codes`: Market's documentation calls `code` deprecated, and it is gone from its OpenAPI
     * description since 2025-11-26.
     */
    code: string;
    /**
     * The keys, 1 to 5000, each of them once and of at most 256 characters: as many as units were
     * bought. It must be filled; `null` counts as absent.
     */
    codes?: NotWithCode;
}
/**
 * The keys of one item of the order. Give either `codes` or the deprecated `code`, exactly one of the
 * two.
 */
export interface OrderDigitalItemWithCodes extends OrderDigitalItemBase {
    /**
     * A single key of at most 256 characters. Not together with `codes`.
     *
     * @deprecated Use `codes`: Market's documentation calls `code` deprecated, and it is gone from its OpenAPI
     * description since 2025-11-26.
     */
    code?: NotWithCodes;
    /**
     * The keys, 1 to 5000, each of them once and of at most 256 characters: as many as units were
     * bought. It must be filled; `null` counts as absent.
     */
    codes: readonly string[];
}
/**
 * The keys of one item of the order. Give either `codes` or the deprecated `code`, exactly one of the
 * two.
 */
export type OrderDigitalItem = OrderDigitalItemWithCode | OrderDigitalItemWithCodes;
/** The code to check. */
export interface VerifyOrderEacRequest {
    /**
     * The code as the courier gave it. Keep it a string: leading zeros count. It must not be empty; that
     * is a rule of this description, Market states no length.
     */
    code: string;
}
/** The identifiers of the units in one order. */
export interface ProvideOrderItemIdentifiersRequest {
    /** The items that need identifiers. No smallest number is documented. */
    items: readonly OrderItemIdentifiers[];
}
/** The identifiers of all units of one item. */
export interface OrderItemIdentifiers {
    /**
     * The id of the item within the order, not the SKU: `id` in `items` of the order, as
     * `POST v1/businesses/{businessId}/orders` returns it.
     */
    id: number | bigint;
    /** One element per unit of the item. Three bottles need three elements. */
    instances: readonly OrderItemInstance[];
}
/**
 * What identifies one unit. Fill the field of the system that the goods are registered in, and only that
 * one. `gtd` and `countryCode` go together.
 */
export interface OrderItemInstance {
    /**
     * The marking code of the unit in Chestny Znak, or in ASL BELGISI for sellers of Market Yandex Go.
     * Both forms are accepted: with the crypto tail and without it, at most 256 characters.
     *
     * The separator before the tail is one real character, U+001D. JSON writes it as `\u001d`. A string
     * that holds a backslash followed by `u001d` is wrong. So are codes from a scanner whose separators
     * are stripped or replaced.
     */
    cis?: string | null | undefined;
    /** The UIN of a piece of jewellery, 16 digits. Its maker gets it from the register GIIS DMDK. */
    uin?: string | null | undefined;
    /**
     * The RNPT, the registration number of a batch of traceable goods: customs office, date, number of
     * the declaration and number of the goods in it. Usually 8, 6, 7 and 3 digits with slashes between
     * them: `10702030/120326/3014522/001`. Real ones vary in length.
     */
    rnpt?: string | null | undefined;
    /**
     * The number of the customs declaration (GTD): customs office, date and number. Usually 8, 6 and 7
     * digits with slashes between them: `10131010/150126/3002781`. Real ones vary in length. Give
     * `countryCode` with it.
     */
    gtd?: string | null | undefined;
    /**
     * The country of manufacture, two capital letters of ISO 3166-1 such as `CN`. Give it together with
     * `gtd`.
     */
    countryCode?: CountryCode | null | undefined;
}
/** What every `GetDeliveryOptionsRequest` has. */
export interface GetDeliveryOptionsRequestBase {
    /**
     * The goods, 1 to 1000 elements. Each `offerId` may occur once. Market trims it first, so `" A "`
     * and `"A"` are the same.
     */
    items: readonly DeliveryOptionsItem[];
}
/**
 * A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
 * two.
 */
export interface GetDeliveryOptionsRequestWithPickupDelivery extends GetDeliveryOptionsRequestBase {
    /** The address, for delivery by courier. Not together with `pickupDelivery`. */
    courierDelivery?: NotWithPickupDelivery;
    /** The pickup points, for delivery to a pickup point. Not together with `courierDelivery`. */
    pickupDelivery: PickupDelivery;
}
/**
 * A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
 * two.
 */
export interface GetDeliveryOptionsRequestWithCourierDelivery extends GetDeliveryOptionsRequestBase {
    /** The address, for delivery by courier. Not together with `pickupDelivery`. */
    courierDelivery: CourierDelivery;
    /** The pickup points, for delivery to a pickup point. Not together with `courierDelivery`. */
    pickupDelivery?: NotWithCourierDelivery;
}
/**
 * A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
 * two.
 */
export type GetDeliveryOptionsRequest = GetDeliveryOptionsRequestWithPickupDelivery | GetDeliveryOptionsRequestWithCourierDelivery;
/** A product of the basket. */
export interface DeliveryOptionsItem {
    /**
     * The seller's own SKU, 1 to 255 characters. Market trims white space at both ends. It may occur
     * only once in a request.
     */
    offerId: OfferId;
    /**
     * How many units, 1 to 1000.
     */
    count: number;
    /**
     * The id of the fulfilment warehouse of Market that the product should leave from, at least 1.
     * Without it Market picks one.
     */
    warehouseId?: number | bigint | null | undefined;
}
/** Delivery to an address. Not together with `pickupDelivery`. */
export interface CourierDelivery {
    /** The full address down to the number of the house, 1 to 512 characters. */
    fullAddress: string;
}
/** Delivery to pickup points. Not together with `courierDelivery`. */
export interface PickupDelivery {
    /**
     * The ids of the pickup points, 1 to 20, each of them once and at least 1.
     * `POST v1/businesses/{businessId}/logistics-points` lists them.
     */
    logisticPointsIds: readonly (number | bigint)[];
}
/**
 * The seller's own SKU, 1 to 255 characters, not only white space, no control characters except tab.
 * Market trims white space at both ends.
 */
export type OfferId = string;
/**
 * The country of manufacture: two capital letters of ISO 3166-1, such as `CN`. Market refuses letters
 * that stand for no country.
 */
export type CountryCode = string;
/** `OK`, or `ERROR` if the request failed. Market adds values: treat this list as open. */
export type ApiResponseStatus = "OK" | "ERROR" | (string & {});
/** Why a request failed. */
export interface ErrorResponse {
    /**
     * `ERROR` in practice. Market's samples show `OK` here too, which means nothing: the HTTP status
     * decides.
     */
    status?: ApiResponseStatus;
    /** The reasons, all of them. May be absent or `null`. */
    errors?: ApiErrorDetail[] | null;
}
/** One reason why a request failed. */
export interface ApiErrorDetail {
    /**
     * A machine-readable code, such as `UNAUTHORIZED` or `METHOD_FAILURE`. There is no complete list of
     * them.
     */
    code: string;
    /** A human-readable message. May be absent; do not parse it. */
    message?: string;
}
/** Market has accepted the keys. There is no result. */
export interface ProvideOrderDigitalCodesResponse {
    /** Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
    status?: ApiResponseStatus;
}
/** The result of checking the code. */
export interface VerifyOrderEacResponse {
    /** Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
    status?: ApiResponseStatus;
    /** The result of the check. Absent if `status` is `ERROR`. */
    result?: EacVerificationResult;
}
/** The result of checking the code. */
export interface EacVerificationResult {
    /**
     * `ACCEPTED`: the code is right. `REJECTED`: it is wrong. `NEED_UPDATE`: the attempts are used up,
     * Market issues a new code. Market may add values.
     */
    verificationResult?: EacVerificationStatus;
    /**
     * How many attempts are left. Documented for a wrong code; a sample of Market's has 0 here beside
     * `ACCEPTED`, so read `verificationResult` first. When the attempts are used up, Market issues a new
     * code.
     */
    attemptsLeft?: number;
}
/**
 * - `ACCEPTED`: the code is right.
 * - `REJECTED`: the code is wrong.
 * - `NEED_UPDATE`: the attempts are used up; Market issues a new code.
 *
 * Market adds values: treat this list as open.
 */
export type EacVerificationStatus = "ACCEPTED" | "REJECTED" | "NEED_UPDATE" | (string & {});
/** The items as Market has stored them. */
export interface ProvideOrderItemIdentifiersResponse {
    /** Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
    status?: ApiResponseStatus;
    /** The items with their identifiers. Absent if `status` is `ERROR`. */
    result?: OrderItemIdentifiersResult;
}
/** The items as Market has stored them. */
export interface OrderItemIdentifiersResult {
    /** The items of the order that need identifiers. */
    items: IdentifiedOrderItem[];
}
/** An item with its identifiers. Every field may be absent. */
export interface IdentifiedOrderItem {
    /**
     * The id of the item within the order, as sent.
     */
    id?: number;
    /**
     * The VAT rate. Market's sources differ on whether it is that of the goods or of the delivery.
     * Market adds values.
     */
    vat?: OrderVatType;
    /**
     * How many units of the item.
     */
    count?: number;
    /** The price, in the currency that the catalogue gives it in. */
    price?: number;
    /** The name of the product. */
    offerName?: string;
    /** The seller's own SKU. */
    offerId?: OfferId;
    /** The identifiers that Market holds for the units. May be absent or `null`. */
    instances?: IdentifiedOrderItemInstance[] | null;
}
/** What identifies one unit. */
export interface IdentifiedOrderItemInstance {
    /**
     * The marking code in Chestny Znak without the crypto tail, also if it was sent with it; or the code
     * in ASL BELGISI for sellers of Market Yandex Go.
     */
    cis?: string;
    /** The marking code in Chestny Znak with the crypto tail. */
    cisFull?: string;
    /** The UIN of a piece of jewellery, 16 digits. */
    uin?: string;
    /**
     * The RNPT, the registration number of a batch of traceable goods: customs office, date, number of
     * the declaration and number of the goods in it, with slashes between them.
     */
    rnpt?: string;
    /**
     * The number of the customs declaration (GTD): customs office, date and number, with slashes between
     * them.
     */
    gtd?: string;
    /** The country of manufacture, two capital letters of ISO 3166-1 such as `CN`. */
    countryCode?: CountryCode;
}
/**
 * A VAT rate, of goods or of a delivery.
 *
 * - `NO_VAT`: none; some services only.
 * - `VAT_0`: 0 %, for example on exports and international carriage.
 * - `VAT_05`, `VAT_07`: 5 % and 7 %, under the simplified tax system.
 * - `VAT_10`: 10 %, for example on some food and medical goods. `VAT_10_110`: 10/110, for prepayment.
 * - `VAT_12`: 12 %, Uzbekistan only.
 * - `VAT_18`: 18 %, the main rate before 2019. `VAT_18_118`: 18/118, for prepayment before 2019.
 * - `VAT_20`: 20 %, the main rate from 2019 to the end of 2025. `VAT_20_120`: 20/120, for prepayment.
 * - `VAT_22`: 22 %, the main rate from 1 January 2026.
 * - `UNKNOWN_VALUE`: not known.
 *
 * Market adds values: treat this list as open.
 */
export type OrderVatType = "NO_VAT" | "VAT_0" | "VAT_10" | "VAT_10_110" | "VAT_20" | "VAT_20_120" | "VAT_18" | "VAT_18_118" | "VAT_12" | "VAT_05" | "VAT_07" | "VAT_22" | "UNKNOWN_VALUE" | (string & {});
/** The delivery options. */
export interface GetDeliveryOptionsResponse {
    /** Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
    status?: ApiResponseStatus;
    /** The options. Absent if `status` is `ERROR`. */
    result?: DeliveryOptionsResult;
}
/** The delivery options. */
export interface DeliveryOptionsResult {
    /** The options, one element per warehouse. */
    warehousesDeliveryOptions: WarehouseDeliveryOptions[];
}
/** What one warehouse can deliver, and how. */
export interface WarehouseDeliveryOptions {
    /**
     * The id of the fulfilment warehouse of Market.
     */
    warehouseId: number;
    /** The options by way of delivery. */
    deliveryOptions: DeliveryOptions;
    /** The goods that these options are for. */
    items: WarehouseItem[];
}
/** A product that the options are for. */
export interface WarehouseItem {
    /** The seller's own SKU. */
    offerId: OfferId;
    /**
     * How many units, 1 to 1000.
     */
    count: number;
}
/** The options by way of delivery. */
export interface DeliveryOptions {
    /** Delivery to the address. */
    courierDelivery?: CourierDeliveryOptions;
    /** Delivery to the pickup points. */
    pickupDelivery?: PickupDeliveryOptions;
}
/** Delivery to the address. */
export interface CourierDeliveryOptions {
    /** The choices of day, time and price. */
    courierDeliveryOptions: CourierDeliveryOption[];
}
/** A choice of day, time and price. */
export interface CourierDeliveryOption {
    /** The days between which the order would arrive. */
    deliveryDateInterval: DeliveryDateInterval;
    /** The time of day at which the order would arrive. */
    deliveryTimeInterval: DeliveryTimeInterval;
    /** What the shop pays for the delivery if it takes this option. */
    price: DeliveryPrice;
}
/** Delivery to the pickup points. */
export interface PickupDeliveryOptions {
    /** The options, one element per pickup point. */
    pickupOptions: PickupPointOptions[];
}
/** What one pickup point offers. */
export interface PickupPointOptions {
    /**
     * The id of the pickup point.
     */
    logisticPointId: number;
    /** The choices of day and price. */
    options: PickupDeliveryOption[];
}
/** A choice of day and price. */
export interface PickupDeliveryOption {
    /** The days between which the order would arrive. */
    deliveryDateInterval: DeliveryDateInterval;
    /** What the shop pays for the delivery if it takes this option. */
    price: DeliveryPrice;
}
/** The days between which the order would arrive. */
export interface DeliveryDateInterval {
    /**
     * The first day, `YYYY-MM-DD`.
     */
    fromDate: string;
    /**
     * The last day, `YYYY-MM-DD`.
     */
    toDate: string;
}
/** The time of day at which the order would arrive. */
export interface DeliveryTimeInterval {
    /** The earliest time, `HH:MM`. */
    fromTime: string;
    /** The latest time, `HH:MM`. */
    toTime: string;
}
/** What the shop pays for the delivery if it takes this option. */
export interface DeliveryPrice {
    /** The amount, in units of the currency. */
    value: number;
    /** The currency. The Russian rouble is `RUR`, not `RUB`. Market adds values. */
    currencyId: CurrencyType;
}
/**
 * The currency. The Russian rouble is `RUR`, not `RUB`; the Kazakh tenge is `KZT`, the Uzbek sum `UZS`.
 *
 * Market adds values: treat this list as open.
 */
export type CurrencyType = "RUR" | "USD" | "EUR" | "UAH" | "AUD" | "GBP" | "BYR" | "BYN" | "DKK" | "ISK" | "KZT" | "CAD" | "CNY" | "NOK" | "XDR" | "SGD" | "TRY" | "SEK" | "CHF" | "JPY" | "AZN" | "ALL" | "DZD" | "AOA" | "ARS" | "AMD" | "AFN" | "BHD" | "BGN" | "BOB" | "BWP" | "BND" | "BRL" | "BIF" | "HUF" | "VEF" | "KPW" | "VND" | "GMD" | "GHS" | "GNF" | "HKD" | "GEL" | "AED" | "EGP" | "ZMK" | "ILS" | "INR" | "IDR" | "JOD" | "IQD" | "IRR" | "YER" | "QAR" | "KES" | "KGS" | "COP" | "CDF" | "CRC" | "KWD" | "CUP" | "LAK" | "LVL" | "SLL" | "LBP" | "LYD" | "SZL" | "LTL" | "MUR" | "MRO" | "MKD" | "MWK" | "MGA" | "MYR" | "MAD" | "MXN" | "MZN" | "MDL" | "MNT" | "NPR" | "NGN" | "NIO" | "NZD" | "OMR" | "PKR" | "PYG" | "PEN" | "PLN" | "KHR" | "SAR" | "RON" | "SCR" | "SYP" | "SKK" | "SOS" | "SDG" | "SRD" | "TJS" | "THB" | "TWD" | "BDT" | "TZS" | "TND" | "TMM" | "UGX" | "UZS" | "UYU" | "PHP" | "DJF" | "XAF" | "XOF" | "HRK" | "CZK" | "CLP" | "LKR" | "EEK" | "ETB" | "RSD" | "ZAR" | "KRW" | "NAD" | "TL" | "UE" | (string & {});
/** The keys of one order, all of them. */
export interface ProvideOrderDigitalCodesInput {
    /**
     * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
     * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
     * the shop's name nor an advertising campaign.
     */
    campaignId?: number | bigint | null | undefined;
    /**
     * The number of the order.
     */
    orderId: number | bigint;
    /**
     * The digital goods of the order, 1 to 100 elements. Give goods with different `id` an element each,
     * and put all keys of one `id` into its `codes`. Market's documentation also allows the same `id` in
     * several elements; its OpenAPI description asks for one element per `id`, which is valid under
     * both.
     */
    items: readonly OrderDigitalItem[];
}
/** The code to check. */
export interface VerifyOrderEacInput {
    /**
     * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
     * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
     * the shop's name nor an advertising campaign.
     */
    campaignId?: number | bigint | null | undefined;
    /**
     * The number of the order.
     */
    orderId: number | bigint;
    /**
     * The code as the courier gave it. Keep it a string: leading zeros count. It must not be empty; that
     * is a rule of this description, Market states no length.
     */
    code: string;
}
/** The identifiers of the units in one order. */
export interface ProvideOrderItemIdentifiersInput {
    /**
     * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
     * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
     * the shop's name nor an advertising campaign.
     */
    campaignId?: number | bigint | null | undefined;
    /**
     * The number of the order.
     */
    orderId: number | bigint;
    /** The items that need identifiers. No smallest number is documented. */
    items: readonly OrderItemIdentifiers[];
}
/** What every `GetDeliveryOptionsInput` has. */
export interface GetDeliveryOptionsInputBase {
    /**
     * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
     * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
     * the shop's name nor an advertising campaign.
     */
    campaignId?: number | bigint | null | undefined;
    /**
     * The goods, 1 to 1000 elements. Each `offerId` may occur once. Market trims it first, so `" A "`
     * and `"A"` are the same.
     */
    items: readonly DeliveryOptionsItem[];
}
/**
 * A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
 * two.
 */
export interface GetDeliveryOptionsInputWithPickupDelivery extends GetDeliveryOptionsInputBase {
    /** The address, for delivery by courier. Not together with `pickupDelivery`. */
    courierDelivery?: NotWithPickupDelivery;
    /** The pickup points, for delivery to a pickup point. Not together with `courierDelivery`. */
    pickupDelivery: PickupDelivery;
}
/**
 * A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
 * two.
 */
export interface GetDeliveryOptionsInputWithCourierDelivery extends GetDeliveryOptionsInputBase {
    /** The address, for delivery by courier. Not together with `pickupDelivery`. */
    courierDelivery: CourierDelivery;
    /** The pickup points, for delivery to a pickup point. Not together with `courierDelivery`. */
    pickupDelivery?: NotWithCourierDelivery;
}
/**
 * A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
 * two.
 */
export type GetDeliveryOptionsInput = GetDeliveryOptionsInputWithPickupDelivery | GetDeliveryOptionsInputWithCourierDelivery;
export interface paths {
    "/v2/campaigns/{campaignId}/orders/{orderId}/deliverDigitalGoods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the keys of a digital order
         * Sends the keys of the digital goods that a buyer has paid for. Market e-mails them to the buyer
         * together with the activation text.
         *
         * - Send the keys within 30 minutes after the order has become `PROCESSING`.
         * - Send all keys of the order in one request. Do not split them over several.
         * - 200 means accepted, not delivered. The order becomes `DELIVERED` later, when the e-mail has arrived.
         *   Request the order or subscribe to notifications to find out.
         * - The effect of a second request for the same order is not documented. After a timeout, look up the
         *   order before you do anything with the keys.
         *
         * Not available to sellers of Market Yandex Go.
         */
        post: operations["provideOrderDigitalCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Check the handover code of an order
         * Checks the code that the courier and the shop exchange when an order changes hands. Only for shops
         * that work with these codes.
         *
         * `eacType` in the `delivery` of the order says who gives the code to whom:
         *
         * - `COURIER_TO_MERCHANT`: the courier gives it to the shop when collecting the order.
         * - `MERCHANT_TO_COURIER`: the shop gives it to the courier to get back an order that was not bought.
         *   Market does not return this value at present.
         *
         * Market shows `eacType` while the order is `COURIER_FOUND`, `COURIER_ARRIVED_TO_SENDER` or
         * `DELIVERY_SERVICE_UNDELIVERED`; at other times it may be absent.
         *
         * A right code, a wrong code and used-up attempts are all answered with 200: read `verificationResult`. A
         * wrong code uses up an attempt, so do not repeat a call whose outcome you do not know.
         */
        put: operations["verifyOrderEac"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/campaigns/{campaignId}/orders/{orderId}/identifiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send the identifiers of the units in an order
         * Sends what identifies each unit of the order's items: the marking code of Chestny Znak (or of ASL
         * BELGISI for sellers of Market Yandex Go), the UIN of a piece of jewellery, or the RNPT or customs
         * declaration of traceable imports.
         *
         * - Send one element of `instances` per unit: two pairs of slippers and one pair of shoes make two
         *   elements for the first item and one for the second.
         * - Marking codes of Chestny Znak are optional for private buyers and mandatory for business orders.
         * - In the DBS model Market does not check them against the state register; it does so for FBS and
         *   Express.
         * - FBS sellers use `PUT v2/campaigns/{campaignId}/orders/{orderId}/boxes` instead.
         * - Whether a second request replaces the first or adds to it is not documented. Sending the same full
         *   list again is taken to be safe.
         */
        put: operations["provideOrderItemIdentifiers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaignId}/delivery-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the ways to deliver a basket
         * Lists from which warehouses, when and at what price Market can deliver the given goods, either to an
         * address or to pickup points. Take the option you want from the answer when you create the order.
         *
         * It only reads, so it is always safe to repeat.
         *
         * Not available to sellers of Market Yandex Go.
         */
        post: operations["getDeliveryOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    responses: {
        /** The request carries no credentials, or an Api-Key that is not valid. */
        Unauthorized: {
            headers: {
                traceparent: components["headers"]["Traceparent"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /**
         * The credentials do not allow this call: the token lacks a scope, the OAuth token is not valid, or the
         * shop is not active.
         */
        Forbidden: {
            headers: {
                traceparent: components["headers"]["Traceparent"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** The order or the campaign was not found. */
        OrderNotFound: {
            headers: {
                traceparent: components["headers"]["Traceparent"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** Market failed. It may or may not have carried out the request. */
        ServerError: {
            headers: {
                traceparent: components["headers"]["Traceparent"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
    };
    parameters: {
        /**
         * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
         * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
         * the shop's name nor an advertising campaign.
         * @example 148203957
         */
        CampaignId: number | bigint;
        /**
         * The number of the order.
         * @example 59533171650
         */
        OrderId: number | bigint;
        /**
         * The name of the program that calls, and its version if it has one: `name/version`. ASCII, at most 100
         * characters. It labels the requests in the seller's own request log.
         * @example my-shop-backend/2.4.0
         */
        MarketIntegration: string;
    };
    requestBodies: never;
    headers: {
        /**
         * The id of the request on Market's side. Market's support asks for it.
         * @example 00-8a3c60f7d188f8fa79d48a391a778fa6-3f1b2c4d5e6f7081-01
         */
        Traceparent: string;
        /**
         * How many requests are left in the window.
         * @example 0
         */
        RateLimitRemaining: number;
        /**
         * When the window of the quota ends: an HTTP date in GMT. Windows are aligned to the clock. Its weekday
         * can be wrong. Treat a date that does not parse or lies in the past as absent, and take the `Date`
         * header of the response as now.
         * @example Wed, 09 Sep 2026 16:00:00 GMT
         */
        RateLimitUntil: string;
    };
    pathItems: never;
}
export interface operations {
    provideOrderDigitalCodes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The name of the program that calls, and its version if it has one: `name/version`. ASCII, at most 100
                 * characters. It labels the requests in the seller's own request log.
                 * @example my-shop-backend/2.4.0
                 */
                "X-Market-Integration"?: components["parameters"]["MarketIntegration"];
            };
            path: {
                /**
                 * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
                 * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
                 * the shop's name nor an advertising campaign.
                 * @example 148203957
                 */
                campaignId: components["parameters"]["CampaignId"];
                /**
                 * The number of the order.
                 * @example 59533171650
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ProvideOrderDigitalCodesRequest;
            };
        };
        responses: {
            /**
             * Market has accepted the keys. The buyer does not have them yet: the order becomes `DELIVERED` when
             * the e-mail has arrived.
             */
            200: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProvideOrderDigitalCodesResponse;
                };
            };
            /**
             * Market refused the request. The order is not digital, or it is not in status `PROCESSING`, or the
             * body breaks a rule. After a call whose outcome is unknown, a wrong status may mean that this call
             * worked.
             */
            400: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            /**
             * A limit is reached: either the quota of requests per hour or the number of requests at the same
             * time. The `X-RateLimit-Resource-…` headers belong to the quota; under the parallel limit no time
             * is given.
             */
            420: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    /**
                     * How many requests the quota allows in its window.
                     * @example 10000
                     */
                    "X-RateLimit-Resource-Limit"?: number;
                    "X-RateLimit-Resource-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Resource-Until": components["headers"]["RateLimitUntil"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    verifyOrderEac: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The name of the program that calls, and its version if it has one: `name/version`. ASCII, at most 100
                 * characters. It labels the requests in the seller's own request log.
                 * @example my-shop-backend/2.4.0
                 */
                "X-Market-Integration"?: components["parameters"]["MarketIntegration"];
            };
            path: {
                /**
                 * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
                 * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
                 * the shop's name nor an advertising campaign.
                 * @example 148203957
                 */
                campaignId: components["parameters"]["CampaignId"];
                /**
                 * The number of the order.
                 * @example 59533171650
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": VerifyOrderEacRequest;
            };
        };
        responses: {
            /** Market has checked the code. `verificationResult` says whether it was right. */
            200: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VerifyOrderEacResponse;
                };
            };
            /**
             * Market refused the request. Two error codes belong here by their names: `CODE_ALREADY_ACCEPTED`
             * and `CODE_NEED_BE_REFRESHED`.
             */
            400: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            /**
             * A limit is reached: either the quota of requests per hour or the number of requests at the same
             * time. The `X-RateLimit-Resource-…` headers belong to the quota; under the parallel limit no time
             * is given.
             */
            420: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    /**
                     * How many requests the quota allows in its window.
                     * @example 10000
                     */
                    "X-RateLimit-Resource-Limit"?: number;
                    "X-RateLimit-Resource-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Resource-Until": components["headers"]["RateLimitUntil"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    provideOrderItemIdentifiers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The name of the program that calls, and its version if it has one: `name/version`. ASCII, at most 100
                 * characters. It labels the requests in the seller's own request log.
                 * @example my-shop-backend/2.4.0
                 */
                "X-Market-Integration"?: components["parameters"]["MarketIntegration"];
            };
            path: {
                /**
                 * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
                 * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
                 * the shop's name nor an advertising campaign.
                 * @example 148203957
                 */
                campaignId: components["parameters"]["CampaignId"];
                /**
                 * The number of the order.
                 * @example 59533171650
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ProvideOrderItemIdentifiersRequest;
            };
        };
        responses: {
            /** The identifiers are stored. The result describes the items as stored. */
            200: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProvideOrderItemIdentifiersResponse;
                };
            };
            /**
             * Market refused the request. The codes in use name the field: `INVALID_CIS`, `DUPLICATE_CIS`,
             * `TOO_MANY_CISES_FOR_ITEM`, `TOO_FEW_CISES_FOR_ITEM`, the same four for UIN, `INVALID_RNPT`,
             * `INVALID_GTD`, `INVALID_COUNTRY_CODE`, `COUNTRY_CODE_AND_GTD_ARE_REQUIRED_VALIDATION_ERROR`.
             */
            400: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            /**
             * A limit is reached: either the quota of requests per hour or the number of requests at the same
             * time. The `X-RateLimit-Resource-…` headers belong to the quota; under the parallel limit no time
             * is given.
             */
            420: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    /**
                     * How many requests the quota allows in its window.
                     * @example 10000
                     */
                    "X-RateLimit-Resource-Limit"?: number;
                    "X-RateLimit-Resource-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Resource-Until": components["headers"]["RateLimitUntil"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    getDeliveryOptions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The name of the program that calls, and its version if it has one: `name/version`. ASCII, at most 100
                 * characters. It labels the requests in the seller's own request log.
                 * @example my-shop-backend/2.4.0
                 */
                "X-Market-Integration"?: components["parameters"]["MarketIntegration"];
            };
            path: {
                /**
                 * The campaign, at least 1: the number of the shop in the API. `GET v2/campaigns` lists it. In the
                 * seller's account it stands under Settings, API and modules. It is neither the shop number shown beside
                 * the shop's name nor an advertising campaign.
                 * @example 148203957
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": GetDeliveryOptionsRequest;
            };
        };
        responses: {
            /** The options, grouped by the warehouse they leave from. */
            200: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GetDeliveryOptionsResponse;
                };
            };
            /**
             * Market refused the request, for example because an `offerId` occurs twice or because both ways of
             * delivery are given.
             */
            400: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /**
             * The campaign was not found. Neither Market's page nor its OpenAPI description lists 404 for this
             * operation. It is declared here because Market's concept page on error codes gives 404 for a
             * campaign that it does not find.
             */
            404: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            /**
             * A limit is reached: either the quota of requests per minute or the number of requests at the same
             * time. The `X-RateLimit-Resource-…` headers belong to the quota; under the parallel limit no time
             * is given.
             */
            420: {
                headers: {
                    traceparent: components["headers"]["Traceparent"];
                    /**
                     * How many requests the quota allows in its window.
                     * @example 1000
                     */
                    "X-RateLimit-Resource-Limit"?: number;
                    "X-RateLimit-Resource-Remaining": components["headers"]["RateLimitRemaining"];
                    /**
                     * When the window of the quota ends: an HTTP date in GMT. Its weekday can be wrong. Treat a date
                     * that does not parse or lies in the past as absent, and take the `Date` header of the response
                     * as now.
                     * @example Wed, 09 Sep 2026 15:18:00 GMT
                     */
                    "X-RateLimit-Resource-Until"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
}
/** The input of each operation. */
export interface Inputs {
    provideOrderDigitalCodes: ProvideOrderDigitalCodesInput;
    verifyOrderEac: VerifyOrderEacInput;
    provideOrderItemIdentifiers: ProvideOrderItemIdentifiersInput;
    getDeliveryOptions: GetDeliveryOptionsInput;
}
