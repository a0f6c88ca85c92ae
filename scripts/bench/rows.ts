import { addresses, type Order } from "./addresses.ts";
import { basket, type Bodies, eac, identifiers, keys, type OperationId, results, slips, units } from "./bodies.ts";

/** What a client or a validator does for each operation. */
export type Each<Done> = { readonly [Id in OperationId]: (order: Order, body: Bodies[Id]) => Done };

/** One request, its answer, and what is done with it. */
export interface Row {
  readonly address: readonly [method: string, path: string];
  /** The body as JSON. */
  readonly text: string;
  readonly result: unknown;
  /**
   * Prepares the work on a new copy of the body: strings that were looked at before keep their hash. A broken copy must
   * be refused: the last field of its last element has a wrong type.
   */
  readonly ready: <Done>(each: Each<Done>, broken?: boolean) => () => Done;
}

/** Changes the last field within the last elements to an object, which none of them may be. */
function breakLast(value: object): void {
  const [name = "", last] = Object.entries(value).at(-1) as [string?, unknown?];
  if (typeof last === "object" && last !== null) breakLast(last);
  else Object.assign(value, { [name]: {} });
}

type Maker = (order: Order) => Row;

function row<Id extends OperationId>(operation: Id, make: () => Bodies[Id], answer?: (body: Bodies[Id]) => unknown) {
  return (order: Order): Row => {
    const body = make();
    const text = JSON.stringify(body);
    return {
      address: addresses[operation](order),
      text,
      result: answer?.(body),
      ready(each, broken = false) {
        const copy = JSON.parse(text) as Bodies[Id];
        if (broken) breakLast("items" in copy ? copy.items : copy);
        return () => each[operation](order, copy);
      },
    };
  };
}

const keysRow = (...body: Parameters<typeof keys>) => row("provideOrderDigitalCodes", () => keys(...body));
const identifiersRow = (...body: Parameters<typeof identifiers>) =>
  row("provideOrderItemIdentifiers", () => identifiers(...body), results.identifiers);
const basketRow = (items: number, ...answer: [warehouses: number, options: number]) =>
  row("getDeliveryOptions", basket.bind(null, items), (body) => results.delivery(body, ...answer));

/** The requests that people send, by kind: those of one kind have about the same size. */
const makers = {
  small: {
    "2 keys": keysRow(1, 2, 30),
    "an EAC code": row("verifyOrderEac", eac, () => results.eac),
    "2 identifiers": identifiersRow(1, 2, units.codes),
    "2 delivery items": basketRow(2, 1, 3),
  },
  keys: {
    "5000 keys of 30": keysRow(1, 5000, 30),
    "5000 keys of 90": keysRow(1, 5000, 90),
    "100 × 50 keys": keysRow(100, 50, 30),
    "100 × 50 keys, a warning at each element": keysRow(100, 50, 30, slips.bold),
  },
  identifiers: Object.fromEntries(
    Object.entries(units).map(([name, unit]) => [`1000 ${name}`, identifiersRow(10, 100, unit)]),
  ),
  delivery: { "1000 delivery items": basketRow(1000, 1, 3) },
  answer: { "an answer of 200 × 50 options": basketRow(1, 200, 50) },
} satisfies Record<string, Record<string, Maker>>;

export type Kind = keyof typeof makers;
export const kinds = Object.keys(makers) as Kind[];

/** The names of the rows of a kind. */
export const rowsOf = (kind: Kind): string[] => Object.keys(makers[kind]);

const makerOf = new Map(Object.values(makers).flatMap((ofKind) => Object.entries<Maker>(ofKind)));
export const rowNames = [...makerOf.keys()];

const made = new Map<string, Row>();

/** Made on first use, in each process anew. */
export function rowOf(name: string): Row {
  const order = { campaignId: 148203000 + rowNames.indexOf(name), orderId: 59533171650 };
  const known = made.get(name) ?? makerOf.get(name)?.(order);
  if (!known) throw new Error(`there is no row ${name}`);
  made.set(name, known);
  return known;
}
