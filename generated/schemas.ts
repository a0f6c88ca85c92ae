// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.
/** The schemas of the description by name, including the flat inputs of the operations. */
export interface Schemas {
    /** @description The keys of one order, all of them. */
    ProvideOrderDigitalCodesRequest: {
        /**
         * @description The digital goods of the order, 1 to 100 elements. Give goods with different `id` an element each,
         *     and put all keys of one `id` into its `codes`. Market's documentation also allows the same `id` in
         *     several elements; its OpenAPI description asks for one element per `id`, which is valid under
         *     both.
         */
        items: Schemas["OrderDigitalItem"][];
    };
    /**
     * @description The keys of one item of the order. Give either `codes` or the deprecated `code`, exactly one of the
     *     two.
     */
    OrderDigitalItem: {
        /**
         * Format: int64
         * @description The id of the item within the order, not the SKU: `id` in `items` of the order, as
         *     `POST v1/businesses/{businessId}/orders` returns it.
         */
        id: number | bigint;
        /**
         * @deprecated
         * @description A single key of at most 256 characters. Deprecated in Market's documentation and gone from its
         *     OpenAPI description since 2025-11-26: use `codes`. Both together are refused.
         */
        code?: string;
        /**
         * @description The keys, 1 to 5000, each of them once and of at most 256 characters: as many as units were
         *     bought. It must be filled; `null` counts as absent.
         */
        codes?: string[];
        /**
         * @description The activation text for the buyer, at most 10 000 characters. These HTML tags are allowed: `h`,
         *     `h1` to `h6`, `br`, `p`, `ol`, `ul`, `li` (only inside `ol` or `ul`) and `div` (which has no
         *     effect).
         */
        slip: string;
        /**
         * Format: date
         * @description The date by which the keys must be activated: `YYYY-MM-DD`, no time. If they never expire, give a
         *     date far ahead.
         */
        activate_till: string;
    };
    /** @description The code to check. */
    VerifyOrderEacRequest: {
        /**
         * @description The code as the courier gave it. Keep it a string: leading zeros count. It must not be empty; that
         *     is a rule of this description, Market states no length.
         */
        code: string;
    };
    /** @description The identifiers of the units in one order. */
    ProvideOrderItemIdentifiersRequest: {
        /** @description The items that need identifiers. No smallest number is documented. */
        items: Schemas["OrderItemIdentifiers"][];
    };
    /** @description The identifiers of all units of one item. */
    OrderItemIdentifiers: {
        /**
         * Format: int64
         * @description The id of the item within the order, not the SKU: `id` in `items` of the order, as
         *     `POST v1/businesses/{businessId}/orders` returns it.
         */
        id: number | bigint;
        /** @description One element per unit of the item. Three bottles need three elements. */
        instances: Schemas["OrderItemInstance"][];
    };
    /**
     * @description What identifies one unit. Fill the field of the system that the goods are registered in, and only that
     *     one. `gtd` and `countryCode` go together.
     */
    OrderItemInstance: {
        /**
         * @description The marking code of the unit in Chestny Znak, or in ASL BELGISI for sellers of Market Yandex Go.
         *     Both forms are accepted: with the crypto tail and without it, at most 256 characters.
         *
         *     The separator before the tail is one real character, U+001D. JSON writes it as `\u001d`. A string
         *     that holds a backslash followed by `u001d` is wrong. So are codes from a scanner whose separators
         *     are stripped or replaced.
         */
        cis?: string;
        /** @description The UIN of a piece of jewellery, 16 digits. Its maker gets it from the register GIIS DMDK. */
        uin?: string;
        /**
         * @description The RNPT, the registration number of a batch of traceable goods: customs office, date, number of
         *     the declaration and number of the goods in it. Usually 8, 6, 7 and 3 digits with slashes between
         *     them: `10702030/120326/3014522/001`. Real ones vary in length.
         */
        rnpt?: string;
        /**
         * @description The number of the customs declaration (GTD): customs office, date and number. Usually 8, 6 and 7
         *     digits with slashes between them: `10131010/150126/3002781`. Real ones vary in length. Give
         *     `countryCode` with it.
         */
        gtd?: string;
        /** @description The country of manufacture, such as `CN`. Give it together with `gtd`. */
        countryCode?: Schemas["CountryCode"];
    };
    /**
     * @description A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
     *     two.
     */
    GetDeliveryOptionsRequest: {
        /**
         * @description The goods, 1 to 1000 elements. Each `offerId` may occur once. Market trims it first, so `" A "`
         *     and `"A"` are the same.
         */
        items: Schemas["DeliveryOptionsItem"][];
        /** @description The address, for delivery by courier. Not together with `pickupDelivery`. */
        courierDelivery?: Schemas["CourierDelivery"];
        /** @description The pickup points, for delivery to a pickup point. Not together with `courierDelivery`. */
        pickupDelivery?: Schemas["PickupDelivery"];
    };
    /** @description A product of the basket. */
    DeliveryOptionsItem: {
        /**
         * @description The seller's own SKU, 1 to 255 characters. Market trims white space at both ends. It may occur
         *     only once in a request.
         */
        offerId: Schemas["OfferId"];
        /**
         * Format: int32
         * @description How many units, 1 to 1000.
         */
        count: number;
        /**
         * Format: int64
         * @description The fulfilment warehouse of Market that the product should leave from. Without it Market picks
         *     one.
         */
        warehouseId?: number | bigint;
    };
    /** @description Delivery to an address. Not together with `pickupDelivery`. */
    CourierDelivery: {
        /** @description The full address down to the number of the house, at most 512 characters. */
        fullAddress: string;
    };
    /** @description Delivery to pickup points. Not together with `courierDelivery`. */
    PickupDelivery: {
        /**
         * @description The ids of the pickup points, 1 to 20, each of them once.
         *     `POST v1/businesses/{businessId}/logistics-points` lists them.
         */
        logisticPointsIds: (number | bigint)[];
    };
    /**
     * @description The seller's own SKU, 1 to 255 characters, not only white space, no control characters except tab.
     *     Market trims white space at both ends.
     */
    OfferId: string;
    /**
     * @description The country of manufacture: two capital letters of ISO 3166-1, such as `CN`. Market refuses letters
     *     that stand for no country.
     */
    CountryCode: string;
    /** @description `OK`, or `ERROR` if the request failed. Market adds values: treat this list as open. */
    ApiResponseStatus: "OK" | "ERROR" | (string & {});
    /** @description Why a request failed. */
    ErrorResponse: {
        /**
         * @description `ERROR` in practice. Market's samples show `OK` here too, which means nothing: the HTTP status
         *     decides.
         */
        status?: Schemas["ApiResponseStatus"];
        /** @description The reasons, all of them. May be absent or `null`. */
        errors?: Schemas["ApiError"][] | null;
    };
    /** @description One reason. */
    ApiError: {
        /**
         * @description A machine-readable code, such as `UNAUTHORIZED` or `METHOD_FAILURE`. There is no complete list of
         *     them.
         */
        code: string;
        /** @description A human-readable message. May be absent; do not parse it. */
        message?: string;
    };
    /** @description Market has accepted the keys. There is no result. */
    ProvideOrderDigitalCodesResponse: {
        /** @description Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
        status?: Schemas["ApiResponseStatus"];
    };
    /** @description The result of checking the code. */
    VerifyOrderEacResponse: {
        /** @description Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
        status?: Schemas["ApiResponseStatus"];
        /** @description The result of the check. Absent if `status` is `ERROR`. */
        result?: Schemas["EacVerificationResult"];
    };
    /** @description The result of checking the code. */
    EacVerificationResult: {
        /**
         * @description `ACCEPTED`: the code is right. `REJECTED`: it is wrong. `NEED_UPDATE`: the attempts are used up,
         *     Market issues a new code. Market may add values.
         */
        verificationResult?: Schemas["EacVerificationStatus"];
        /**
         * Format: int32
         * @description How many attempts are left. Documented for a wrong code; a sample of Market's has 0 here beside
         *     `ACCEPTED`, so read `verificationResult` first. When the attempts are used up, Market issues a new
         *     code.
         */
        attemptsLeft?: number;
    };
    /**
     * @description - `ACCEPTED`: the code is right.
     *     - `REJECTED`: the code is wrong.
     *     - `NEED_UPDATE`: the attempts are used up; Market issues a new code.
     *
     *     Market adds values: treat this list as open.
     */
    EacVerificationStatus: "ACCEPTED" | "REJECTED" | "NEED_UPDATE" | (string & {});
    /** @description The items as Market has stored them. */
    ProvideOrderItemIdentifiersResponse: {
        /** @description Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
        status?: Schemas["ApiResponseStatus"];
        /** @description The items with their identifiers. Absent if `status` is `ERROR`. */
        result?: Schemas["OrderItemIdentifiersResult"];
    };
    /** @description The items as Market has stored them. */
    OrderItemIdentifiersResult: {
        /** @description The items of the order that need identifiers. */
        items: Schemas["IdentifiedOrderItem"][];
    };
    /** @description An item with its identifiers. Every field may be absent. */
    IdentifiedOrderItem: {
        /**
         * Format: int64
         * @description The id of the item within the order, as sent.
         */
        id?: number;
        /**
         * @description The VAT rate. Market's sources differ on whether it is that of the goods or of the delivery.
         *     Market adds values.
         */
        vat?: Schemas["OrderVatType"];
        /**
         * Format: int32
         * @description How many units of the item.
         */
        count?: number;
        /** @description The price, in the currency that the catalogue gives it in. */
        price?: number;
        /** @description The name of the product. */
        offerName?: string;
        /** @description The seller's own SKU. */
        offerId?: Schemas["OfferId"];
        /** @description The identifiers that Market holds for the units. May be absent or `null`. */
        instances?: Schemas["IdentifiedOrderItemInstance"][] | null;
    };
    /** @description What identifies one unit. */
    IdentifiedOrderItemInstance: {
        /**
         * @description The marking code in Chestny Znak without the crypto tail, also if it was sent with it; or the code
         *     in ASL BELGISI for sellers of Market Yandex Go.
         */
        cis?: string;
        /** @description The marking code in Chestny Znak with the crypto tail. */
        cisFull?: string;
        /** @description The UIN of a piece of jewellery, 16 digits. */
        uin?: string;
        /**
         * @description The RNPT, the registration number of a batch of traceable goods: customs office, date, number of
         *     the declaration and number of the goods in it, with slashes between them.
         */
        rnpt?: string;
        /**
         * @description The number of the customs declaration (GTD): customs office, date and number, with slashes between
         *     them.
         */
        gtd?: string;
        /** @description The country of manufacture, such as `CN`. */
        countryCode?: Schemas["CountryCode"];
    };
    /**
     * @description A VAT rate, of goods or of a delivery.
     *
     *     - `NO_VAT`: none; some services only.
     *     - `VAT_0`: 0 %, for example on exports and international carriage.
     *     - `VAT_05`, `VAT_07`: 5 % and 7 %, under the simplified tax system.
     *     - `VAT_10`: 10 %, for example on some food and medical goods. `VAT_10_110`: 10/110, for prepayment.
     *     - `VAT_12`: 12 %, Uzbekistan only.
     *     - `VAT_18`: 18 %, the main rate before 2019. `VAT_18_118`: 18/118, for prepayment before 2019.
     *     - `VAT_20`: 20 %, the main rate from 2019 to the end of 2025. `VAT_20_120`: 20/120, for prepayment.
     *     - `VAT_22`: 22 %, the main rate from 1 January 2026.
     *     - `UNKNOWN_VALUE`: not known.
     *
     *     Market adds values: treat this list as open.
     */
    OrderVatType: "NO_VAT" | "VAT_0" | "VAT_10" | "VAT_10_110" | "VAT_20" | "VAT_20_120" | "VAT_18" | "VAT_18_118" | "VAT_12" | "VAT_05" | "VAT_07" | "VAT_22" | "UNKNOWN_VALUE" | (string & {});
    /** @description The delivery options. */
    GetDeliveryOptionsResponse: {
        /** @description Either `OK` or `ERROR`. `ERROR` means that the request failed, even under 200. */
        status?: Schemas["ApiResponseStatus"];
        /** @description The options. Absent if `status` is `ERROR`. */
        result?: Schemas["DeliveryOptionsResult"];
    };
    /** @description The delivery options. */
    DeliveryOptionsResult: {
        /** @description The options, one element per warehouse. */
        warehousesDeliveryOptions: Schemas["WarehouseDeliveryOptions"][];
    };
    /** @description What one warehouse can deliver, and how. */
    WarehouseDeliveryOptions: {
        /**
         * Format: int64
         * @description The fulfilment warehouse of Market.
         */
        warehouseId: number;
        /** @description The options by way of delivery. */
        deliveryOptions: Schemas["DeliveryOptions"];
        /** @description The goods that these options are for. */
        items: Schemas["WarehouseItem"][];
    };
    /** @description A product that the options are for. */
    WarehouseItem: {
        /** @description The seller's own SKU. */
        offerId: Schemas["OfferId"];
        /**
         * Format: int32
         * @description How many units.
         */
        count: number;
    };
    /** @description The options by way of delivery. */
    DeliveryOptions: {
        /** @description Delivery to the address. */
        courierDelivery?: Schemas["CourierDeliveryOptions"];
        /** @description Delivery to the pickup points. */
        pickupDelivery?: Schemas["PickupDeliveryOptions"];
    };
    /** @description Delivery to the address. */
    CourierDeliveryOptions: {
        /** @description The choices of day, time and price. */
        courierDeliveryOptions: Schemas["CourierDeliveryOption"][];
    };
    /** @description A choice of day, time and price. */
    CourierDeliveryOption: {
        /** @description The days between which the order would arrive. */
        deliveryDateInterval: Schemas["DeliveryDateInterval"];
        /** @description The time of day at which the order would arrive. */
        deliveryTimeInterval: Schemas["DeliveryTimeInterval"];
        /** @description What the shop pays for the delivery if it takes this option. */
        price: Schemas["DeliveryPrice"];
    };
    /** @description Delivery to the pickup points. */
    PickupDeliveryOptions: {
        /** @description The options, one element per pickup point. */
        pickupOptions: Schemas["PickupPointOptions"][];
    };
    /** @description What one pickup point offers. */
    PickupPointOptions: {
        /**
         * Format: int64
         * @description The id of the pickup point.
         */
        logisticPointId: number;
        /** @description The choices of day and price. */
        options: Schemas["PickupDeliveryOption"][];
    };
    /** @description A choice of day and price. */
    PickupDeliveryOption: {
        /** @description The days between which the order would arrive. */
        deliveryDateInterval: Schemas["DeliveryDateInterval"];
        /** @description What the shop pays for the delivery if it takes this option. */
        price: Schemas["DeliveryPrice"];
    };
    /** @description The days between which the order would arrive. */
    DeliveryDateInterval: {
        /**
         * Format: date
         * @description The first day, `YYYY-MM-DD`.
         */
        fromDate: string;
        /**
         * Format: date
         * @description The last day, `YYYY-MM-DD`.
         */
        toDate: string;
    };
    /** @description The time of day at which the order would arrive. */
    DeliveryTimeInterval: {
        /** @description The earliest time, `HH:MM`. */
        fromTime: string;
        /** @description The latest time, `HH:MM`. */
        toTime: string;
    };
    /** @description What the shop pays for the delivery if it takes this option. */
    DeliveryPrice: {
        /** @description The amount, in units of the currency. */
        value: number;
        /** @description The currency. The Russian rouble is `RUR`, not `RUB`. Market adds values. */
        currencyId: Schemas["CurrencyType"];
    };
    /**
     * @description The currency. The Russian rouble is `RUR`, not `RUB`; the Kazakh tenge is `KZT`, the Uzbek sum `UZS`.
     *
     *     Market adds values: treat this list as open.
     */
    CurrencyType: "RUR" | "USD" | "EUR" | "UAH" | "AUD" | "GBP" | "BYR" | "BYN" | "DKK" | "ISK" | "KZT" | "CAD" | "CNY" | "NOK" | "XDR" | "SGD" | "TRY" | "SEK" | "CHF" | "JPY" | "AZN" | "ALL" | "DZD" | "AOA" | "ARS" | "AMD" | "AFN" | "BHD" | "BGN" | "BOB" | "BWP" | "BND" | "BRL" | "BIF" | "HUF" | "VEF" | "KPW" | "VND" | "GMD" | "GHS" | "GNF" | "HKD" | "GEL" | "AED" | "EGP" | "ZMK" | "ILS" | "INR" | "IDR" | "JOD" | "IQD" | "IRR" | "YER" | "QAR" | "KES" | "KGS" | "COP" | "CDF" | "CRC" | "KWD" | "CUP" | "LAK" | "LVL" | "SLL" | "LBP" | "LYD" | "SZL" | "LTL" | "MUR" | "MRO" | "MKD" | "MWK" | "MGA" | "MYR" | "MAD" | "MXN" | "MZN" | "MDL" | "MNT" | "NPR" | "NGN" | "NIO" | "NZD" | "OMR" | "PKR" | "PYG" | "PEN" | "PLN" | "KHR" | "SAR" | "RON" | "SCR" | "SYP" | "SKK" | "SOS" | "SDG" | "SRD" | "TJS" | "THB" | "TWD" | "BDT" | "TZS" | "TND" | "TMM" | "UGX" | "UZS" | "UYU" | "PHP" | "DJF" | "XAF" | "XOF" | "HRK" | "CZK" | "CLP" | "LKR" | "EEK" | "ETB" | "RSD" | "ZAR" | "KRW" | "NAD" | "TL" | "UE" | (string & {});
    /** @description The keys of one order, all of them. */
    ProvideOrderDigitalCodesInput: {
        /**
         * Format: int64
         * @description The campaign: the number of the shop in the API. `GET v2/campaigns` lists it. In the seller's account
         *     it stands under Settings, API and modules. It is neither the shop number shown beside the shop's name
         *     nor an advertising campaign.
         */
        campaignId?: number | bigint;
        /**
         * Format: int64
         * @description The number of the order.
         */
        orderId: number | bigint;
        /**
         * @description The digital goods of the order, 1 to 100 elements. Give goods with different `id` an element each,
         *     and put all keys of one `id` into its `codes`. Market's documentation also allows the same `id` in
         *     several elements; its OpenAPI description asks for one element per `id`, which is valid under
         *     both.
         */
        items: Schemas["OrderDigitalItem"][];
    };
    /** @description The code to check. */
    VerifyOrderEacInput: {
        /**
         * Format: int64
         * @description The campaign: the number of the shop in the API. `GET v2/campaigns` lists it. In the seller's account
         *     it stands under Settings, API and modules. It is neither the shop number shown beside the shop's name
         *     nor an advertising campaign.
         */
        campaignId?: number | bigint;
        /**
         * Format: int64
         * @description The number of the order.
         */
        orderId: number | bigint;
        /**
         * @description The code as the courier gave it. Keep it a string: leading zeros count. It must not be empty; that
         *     is a rule of this description, Market states no length.
         */
        code: string;
    };
    /** @description The identifiers of the units in one order. */
    ProvideOrderItemIdentifiersInput: {
        /**
         * Format: int64
         * @description The campaign: the number of the shop in the API. `GET v2/campaigns` lists it. In the seller's account
         *     it stands under Settings, API and modules. It is neither the shop number shown beside the shop's name
         *     nor an advertising campaign.
         */
        campaignId?: number | bigint;
        /**
         * Format: int64
         * @description The number of the order.
         */
        orderId: number | bigint;
        /** @description The items that need identifiers. No smallest number is documented. */
        items: Schemas["OrderItemIdentifiers"][];
    };
    /**
     * @description A basket and where it should go. Give either `courierDelivery` or `pickupDelivery`, exactly one of the
     *     two.
     */
    GetDeliveryOptionsInput: {
        /**
         * Format: int64
         * @description The campaign: the number of the shop in the API. `GET v2/campaigns` lists it. In the seller's account
         *     it stands under Settings, API and modules. It is neither the shop number shown beside the shop's name
         *     nor an advertising campaign.
         */
        campaignId?: number | bigint;
        /**
         * @description The goods, 1 to 1000 elements. Each `offerId` may occur once. Market trims it first, so `" A "`
         *     and `"A"` are the same.
         */
        items: Schemas["DeliveryOptionsItem"][];
        /** @description The address, for delivery by courier. Not together with `pickupDelivery`. */
        courierDelivery?: Schemas["CourierDelivery"];
        /** @description The pickup points, for delivery to a pickup point. Not together with `courierDelivery`. */
        pickupDelivery?: Schemas["PickupDelivery"];
    };
}
