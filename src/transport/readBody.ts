import type { AttemptTime } from "./transporter.ts";
import { TransportFailure } from "./transportFailure.ts";

// One for all: it keeps nothing of a text that is decoded at once.
const utf8 = new TextDecoder();

/** Read chunk by chunk so that the cap holds before the memory is full. Most bodies are one, and need no stream decoded. */
async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array | undefined;
  let bytes = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + (decoder ?? utf8).decode(held);
    bytes += value.byteLength;
    if (bytes > maxBytes) throw new TransportFailure("the body is too large");
    if (held) text += (decoder ??= new TextDecoder()).decode(held, { stream: true });
    held = value;
  }
}

/** The body as text. A body that is not wanted to its end is cancelled: a fetch of the caller's may not heed the signal. */
export async function readBody(body: ReadableStream<Uint8Array>, maxBytes: number, time: AttemptTime): Promise<string> {
  const reader = body.getReader();
  const cancel = (): void => {
    // Not awaited: a source that never settles its cancellation must not hold the call.
    reader.cancel().catch(() => undefined);
  };
  time.whenOver(cancel);
  try {
    return await readAll(reader, maxBytes);
  } catch (error) {
    cancel();
    throw error;
  }
}
