import { TransportFailure } from "./transportFailure.ts";

const decoder = /* @__PURE__ */ new TextDecoder();

/** Whether the bytes end between two characters of UTF-8, as JSON does: the last one is a character by itself. */
function endsBetweenCharacters(bytes: Uint8Array): boolean {
  return (bytes[bytes.length - 1] ?? 0xff) < 0x80;
}

/**
 * Read chunk by chunk so that the cap holds before the memory is full; each is decoded as it comes, because a source may
 * fill one buffer again and again. Most answers are one chunk, which needs no decoder that remembers: such a one costs
 * ten times as much.
 */
async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<string> {
  let rest: TextDecoder | undefined;
  let bytes = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return rest ? text + rest.decode() : text;
    bytes += value.byteLength;
    if (bytes > maxBytes) throw new TransportFailure("the body is too large");
    if (text === "" && !rest && endsBetweenCharacters(value)) text = decoder.decode(value);
    else {
      rest ??= new TextDecoder("utf-8", { ignoreBOM: text !== "" });
      text += rest.decode(value, { stream: true });
    }
  }
}

/** The body as text. One that is not wanted to its end is cancelled. */
export async function readBody(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  const reader = body.getReader();
  try {
    return await readAll(reader, maxBytes);
  } catch (error) {
    // Not awaited: a source that never settles its cancellation must not hold the call.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}
