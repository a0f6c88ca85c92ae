import { getGlobalDispatcher } from "undici";
import type { Answer } from "./answer.ts";
import { byHand } from "./byHand.ts";
import type { Open } from "./entrant.ts";

/** The floor: nothing but bytes out and bytes in. */
export const open: Open = ({ baseUrl, apiKey }) =>
  byHand(async (method, path, body) => {
    const text = await new Promise<string>((resolve, reject) => {
      const chunks: Buffer[] = [];
      getGlobalDispatcher().dispatch(
        {
          origin: baseUrl,
          path,
          method,
          headers: { "Api-Key": apiKey, "Content-Type": "application/json" },
          body: JSON.stringify(body),
        },
        {
          onRequestStart() {
            // Tells undici that this handler uses the current interface.
          },
          onResponseData(_controller, chunk) {
            chunks.push(chunk);
          },
          onResponseEnd() {
            resolve(Buffer.concat(chunks).toString());
          },
          onResponseError(_controller, error) {
            reject(error);
          },
        },
      );
    });
    const { result } = JSON.parse(text) as Answer;
    return result;
  });
