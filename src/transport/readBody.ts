import { TransportFailure } from "./transportFailure.ts";

const decoder = /* @__PURE__ */ new TextDecoder();

/** Whether the last byte is a whole UTF-8 character, as at the end of JSON. */
function endsBetweenCharacters(bytes: Uint8Array): boolean {
  return (bytes[bytes.length - 1] ?? 0xff) < 0x80;
}

/**
 * Reads in chunks so that the size cap takes effect before memory is full. Each is decoded on arrival, because a source
 * may reuse one buffer. Most responses are one chunk, which needs no streaming decoder: that costs ten times as much.
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

/** Reads the body as text. It is cancelled if it is not read to its end. */
export async function readBody(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  const reader = body.getReader();
  try {
    return await readAll(reader, maxBytes);
  } catch (error) {
    // Not awaited: a cancellation that never settles must not hold up the call.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}
