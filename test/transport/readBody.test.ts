import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readBody } from "../../src/transport/fetchTransporter.ts";

const mark = [0xef, 0xbb, 0xbf];
const piece = fc.oneof(
  fc.constantFrom(...["{", "я", "€", "𝄞", "}"].map((text) => [...new TextEncoder().encode(text)]), mark),
  fc.array(fc.nat(255), { maxLength: 3 }),
);
const chunk = fc.array(piece, { maxLength: 4 }).map((pieces) => Uint8Array.from(pieces.flat()));
// Cut anywhere: within a character, after a byte order mark, with empty chunks.
const body = fc.tuple(fc.array(chunk, { maxLength: 4 }), fc.nat(12)).map(([chunks, at]) => {
  const bytes = Uint8Array.from(chunks.flatMap((one) => [...one]));
  return { bytes, chunks: at % 2 === 0 ? chunks : [bytes.slice(0, at), bytes.slice(at)] };
});

test("a body decodes to the same text however it is split into chunks", async () => {
  await fc.assert(
    fc.asyncProperty(body, async ({ bytes, chunks }) => {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (const one of chunks) controller.enqueue(one);
          controller.close();
        },
      });
      const text = await readBody(stream, 1000);
      expect(text).toBe(new TextDecoder().decode(bytes));
    }),
    { numRuns: 2000 },
  );
});
