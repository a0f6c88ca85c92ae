import { parseExact, writeExact } from "./exactJson.ts";

const maxInt64 = 2n ** 63n - 1n;

/**
 * Prism refuses integers beyond 2^53, which int64 allows: it gets smaller ones in their place, for the same integer the
 * same. Those beyond int64 stay as they are.
 */
export function withSmallIntegers<Request extends { readonly path: string; readonly body: string }>(
  request: Request,
): Request {
  const smaller = new Map<bigint, number>();
  const small = (integer: bigint): number => {
    if (integer > maxInt64 || integer < -maxInt64 - 1n) return Number(integer);
    if (!smaller.has(integer)) smaller.set(integer, Number.MAX_SAFE_INTEGER - smaller.size);
    return smaller.get(integer) ?? 0;
  };
  const path = request.path.replaceAll(/(?<=\/)\d{16,}(?=[/?]|$)/g, (digits) => String(small(BigInt(digits))));
  if (!/\d{16}/.test(request.body)) return { ...request, path };
  try {
    return { ...request, path, body: writeExact(parseExact(request.body, small)) };
  } catch {
    // Prism says that it is no JSON.
    return { ...request, path };
  }
}
