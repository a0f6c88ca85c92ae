/** The bodies of the requests that people send. */
export interface Bodies {
  readonly provideOrderDigitalCodes: ReturnType<typeof keys>;
  readonly verifyOrderEac: ReturnType<typeof eac>;
  readonly provideOrderItemIdentifiers: ReturnType<typeof identifiers>;
  readonly getDeliveryOptions: ReturnType<typeof basket>;
}

export type OperationId = keyof Bodies;

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Texts of so many characters, different from each other and the same in every process. */
function texts(length: number): () => string {
  let state = length;
  return () => {
    let text = "";
    while (text.length < length) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      text += letters[state >>> 27] ?? "";
    }
    return text;
  };
}

const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

export const slips = {
  plain: "<p>Open <ol><li>Settings</li></ol> and enter the key.</p>",
  /** Causes a warning: Market allows no `b`. */
  bold: "<p>Open <b>Settings</b> and enter the key.</p>",
};

export function keys(elements: number, each: number, length: number, slip = slips.plain) {
  const text = texts(length);
  return {
    items: list(elements, (item) => ({ id: 1001 + item, codes: list(each, text), slip, activate_till: "2099-12-31" })),
  };
}

export const eac = () => ({ code: "4821" });

type Unit = (unit: number, code: () => string) => { cis?: string; uin?: string; countryCode?: string };

const uin = (unit: number): string => String(5_000_000_000_000_000 + unit);

/** The units of an order, by what identifies them. */
export const units = {
  codes: (_unit, code) => ({ cis: code() }),
  "codes, one unusual": (unit, code) => ({ cis: unit === 500 ? code().replace(/^01(\d+)21/, "(01)$1(21)") : code() }),
  "codes without tail": (_unit, code) => ({ cis: code().split("\u001d", 1).join() }),
  "codes with country": (_unit, code) => ({ cis: code(), countryCode: "KZ" }),
  "UINs only": (unit) => ({ uin: uin(unit) }),
  "codes with UIN, a warning at each": (unit, code) => ({ cis: code(), uin: uin(unit) }),
} satisfies Record<string, Unit>;

export function identifiers(elements: number, each: number, unit: Unit) {
  const [serial, check] = [texts(13), texts(43)];
  const code = (): string => `010463003407001221${serial()}\u001d91EE11\u001d92${check()}=`;
  return {
    items: list(elements, (item) => ({ id: 1001 + item, instances: list(each, (at) => unit(item * each + at, code)) })),
  };
}

export function basket(count: number) {
  const text = texts(8);
  return {
    items: list(count, (item) => ({ offerId: `SKU-${text()}`, count: 1 + (item % 9), warehouseId: 172 + (item % 3) })),
    courierDelivery: { fullAddress: "Moscow, Tverskaya Street 1, building 2, flat 34" },
  };
}

/** What Market would answer as `result`. */
export const results = {
  eac: { verificationResult: "ACCEPTED", attemptsLeft: 2 },
  identifiers: ({ items }: Bodies["provideOrderItemIdentifiers"]) => ({
    items: items.map(({ id, instances }) => ({
      ...{ id, vat: "VAT_22", count: instances.length, price: 1890.5, offerName: "Slippers, 39", offerId: `S-${id}` },
      instances: instances.map(({ cis, ...others }) =>
        cis === undefined ? others : { ...others, cis: cis.split("\u001d", 1)[0], cisFull: cis },
      ),
    })),
  }),
  delivery: ({ items }: Bodies["getDeliveryOptions"], warehouses: number, options: number) => ({
    warehousesDeliveryOptions: list(warehouses, (warehouse) => ({
      warehouseId: 172 + warehouse,
      items: items.map(({ offerId, count }) => ({ offerId, count })),
      deliveryOptions: {
        courierDelivery: {
          courierDeliveryOptions: list(options, (day) => ({
            deliveryDateInterval: { fromDate: `2099-07-${10 + (day % 20)}`, toDate: `2099-07-${10 + (day % 20)}` },
            deliveryTimeInterval: { fromTime: "10:00", toTime: "14:00" },
            price: { value: 349.5, currencyId: "RUR" },
          })),
        },
      },
    })),
  }),
};
