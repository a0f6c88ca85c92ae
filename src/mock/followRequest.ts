import type { OperationId } from "../../generated/facts.ts";
import { isList, isObject } from "../isObject.ts";
import { parseExact, writeExact } from "./exactJson.ts";

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly Fields[] => (isList(value) ? value.map(fieldsOf) : []);
/** The example's elements in turn: a request may have more. */
const nth = (list: readonly Fields[], index: number): Fields => list[index % list.length] ?? {};

const separator = "\u001d";

function identified({ cis, ...rest }: Fields): Fields {
  if (typeof cis !== "string") return rest;
  const end = cis.indexOf(separator, 1);
  return {
    ...rest,
    cis: cis.slice(cis.startsWith(separator) ? 1 : 0, end < 0 ? undefined : end),
    ...(end > 0 && { cisFull: cis }),
  };
}

function identifiers({ items }: Fields, example: Fields): Fields {
  const stored = listOf(items).map(({ id, instances }, index) => {
    const units = listOf(instances).map(identified);
    return { ...nth(listOf(example["items"]), index), id, count: units.length, instances: units };
  });
  return { ...example, items: stored };
}

function deliveryOptions({ items, pickupDelivery }: Fields, example: Fields): Fields {
  const warehouses = listOf(example["warehousesDeliveryOptions"]);
  const points = fieldsOf(pickupDelivery)["logisticPointsIds"];
  const baskets = new Map<unknown, Fields[]>();
  listOf(items).forEach(({ warehouseId, ...item }, index) => {
    const from = warehouseId ?? nth(warehouses, index)["warehouseId"];
    baskets.set(from, [...(baskets.get(from) ?? []), item]);
  });
  const options = [...baskets].map(([warehouseId, basket], index) => {
    const { deliveryOptions, ...rest } = nth(warehouses, index);
    const pickup = fieldsOf(fieldsOf(deliveryOptions)["pickupDelivery"]);
    const offered = listOf(pickup["pickupOptions"]);
    const pickupOptions = isList(points) && points.map((id, at) => ({ ...nth(offered, at), logisticPointId: id }));
    return {
      ...rest,
      warehouseId,
      items: basket,
      deliveryOptions: pickupOptions ? { pickupDelivery: { ...pickup, pickupOptions } } : deliveryOptions,
    };
  });
  return { ...example, warehousesDeliveryOptions: options };
}

const followers: Partial<Record<OperationId, (body: Fields, example: Fields) => Fields>> = {
  provideOrderItemIdentifiers: identifiers,
  getDeliveryOptions: deliveryOptions,
};

/** The ordinary success for what was asked: the ids, codes and offers of the request instead of the example's. */
export function followRequest(operation: OperationId, request: string, response: string): string {
  const follow = followers[operation];
  if (!follow) return response;
  const { result, ...rest } = fieldsOf(parseExact(response));
  return writeExact({ ...rest, result: follow(fieldsOf(parseExact(request)), fieldsOf(result)) });
}
