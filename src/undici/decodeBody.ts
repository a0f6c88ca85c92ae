import { kMaxLength } from "node:buffer";
import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { isObject } from "../isObject.ts";
import { TransportFailure } from "../transport/TransportFailure.ts";

type Decode = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

type Unzip = (bytes: Uint8Array, options: ZlibOptions, callback: (error: Error | null, bytes: Buffer) => void) => void;

/** Like fetch, accepts compressed data that breaks off. */
const lenient =
  (unzip: Unzip, finishFlush: number = constants.Z_SYNC_FLUSH): Decode =>
  (bytes, options) =>
    promisify(unzip)(bytes, { finishFlush, ...options });

const decoders = new Map<string, Decode>([
  ["gzip", lenient(gunzip)],
  ["x-gzip", lenient(gunzip)],
  ["br", lenient(brotliDecompress, constants.BROTLI_OPERATION_FLUSH)],
  // Some servers leave out the zlib wrapper that the name stands for.
  ["deflate", (bytes, options) => lenient(((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, options)],
]);
const maxCodings = 5;

/** The decoders for these codings, the last one first; none if a coding is unknown. */
function decodersFor(encoding: string): Decode[] {
  const codings = encoding.split(",").map((coding) => coding.trim().toLowerCase());
  if (codings.length > maxCodings) throw new Error("Too many content codings");
  const chain = codings.map((coding) => decoders.get(coding)).filter((decode) => decode !== undefined);
  return chain.length === codings.length ? chain.reverse() : [];
}

async function decode(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const maxOutputLength = Math.min(maxBytes, kMaxLength);
  try {
    let decoded = bytes;
    for (const undo of decodersFor(encoding)) decoded = await undo(decoded, { maxOutputLength });
    return decoded;
  } catch (error) {
    const isTooLarge = isObject(error) && error["code"] === "ERR_BUFFER_TOO_LARGE";
    throw isTooLarge ? new TransportFailure("the body is too large", error) : error;
  }
}

const utf8 = new TextDecoder();

/** Joins and decodes the chunks of a body; returns the text itself, not a promise, if there is no content coding. */
export function decodeBody(
  chunks: readonly Uint8Array[],
  encoding: string,
  maxBytes: number,
): string | Promise<string> {
  const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  if (encoding === "" || bytes.length === 0) return utf8.decode(bytes);
  return decode(bytes, encoding, maxBytes).then((plain) => utf8.decode(plain));
}
