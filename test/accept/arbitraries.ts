import fc from "fast-check";
import type { OperationId } from "../../generated/facts.ts";

const id = fc.oneof(fc.nat(), fc.constantFrom(-1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, -0));
const positive = fc.integer({ min: 1 });
const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ minLength, maxLength: Math.min(maxLength, 20), unit: "binary" }),
    fc.constantFrom("x", "😀", "\ud800").map((one) => one.repeat(maxLength)),
  );
const day = fc.oneof(
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom("2024-02-29", "1900-02-28", "2000-02-29", "9999-12-31"),
);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof({ weight: 3, arbitrary: value }, fc.constantFrom(null, undefined));

const printable = fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code));
const serial = fc
  .constantFrom(6, 7, 8, 13, 20, 5, 12)
  .chain((length) => fc.string({ unit: printable, minLength: length, maxLength: length }));
const tail = fc.constantFrom(
  "",
  "\u001d93dGVz",
  "\u001d240A\u001d91EE11\u001d92x",
  "\u001d9,😀",
  "<GS>93dGVz",
  "\u001d94x",
  " ",
);
const cis = fc
  .tuple(
    fc.constantFrom("", "\u001d", "]d2"),
    fc.constantFrom("01", "(01)"),
    fc.constantFrom("21", "(21)"),
    serial,
    tail,
  )
  .map(([before, first, second, unit, end]) => `${before}${first}04607178452011${second}${unit}${end}`);
// All of these are countries or break the pattern as well: which countries there are is no matter of the description.
const country = fc.constantFrom("CN", "RU", "UZ", "cn", "C", "CHN", "", "Ж", "C1");

/** Inputs of each operation, most of them right. */
export const arbitraries: Record<OperationId, fc.Arbitrary<Record<string, unknown>>> = {
  provideOrderDigitalCodes: fc.record({
    campaignId: positive,
    orderId: id,
    // The description knows of keys that repeat in one list only, so the ids differ.
    items: fc.uniqueArray(
      fc.oneof(
        fc.record({
          id,
          slip: text(0, 10_000),
          activate_till: day,
          codes: fc.array(text(0, 256), { minLength: 1, maxLength: 5 }),
        }),
        fc.record({ id, slip: text(0, 20), activate_till: day, code: text(0, 256), codes: fc.constant(null) }),
      ),
      { minLength: 1, maxLength: 4, selector: (item) => item.id },
    ),
  }),
  verifyOrderEac: fc.record({ campaignId: positive, orderId: id, code: text(1, 50) }),
  provideOrderItemIdentifiers: fc.record({
    campaignId: positive,
    orderId: id,
    items: fc.array(
      fc.record({
        id,
        instances: fc.array(
          fc.record({
            cis: optional(cis),
            uin: optional(fc.constantFrom("1234567890123456", "123456789012345", "1234567890123456\n")),
            rnpt: optional(text(0, 20)),
            gtd: optional(text(0, 20)),
            countryCode: optional(country),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
  }),
  getDeliveryOptions: fc.record({
    campaignId: positive,
    items: fc.array(
      fc.record({
        offerId: fc.oneof(text(1, 255), fc.constantFrom("SKU-1", "a\tb", "a\u0000b", " ", "\u00a0")),
        count: fc.integer({ min: 1, max: 1000 }),
        warehouseId: optional(positive),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    courierDelivery: optional(fc.record({ fullAddress: text(1, 512) })),
    pickupDelivery: optional(fc.record({ logisticPointsIds: fc.array(positive, { minLength: 1, maxLength: 4 }) })),
  }),
};
