import { getGlobalDispatcher } from "undici";
import type { Answer } from "./answer.ts";
import { byHand } from "./byHand.ts";
import type { Open } from "./entrant.ts";

/** The floor: nothing but bytes out and bytes in. */
export const open: Open = ({ baseUrl, apiKey }) =>
  byHand(
    (method, path, body) =>
      new Promise((resolve, reject) => {
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
            // By this one undici tells a handler of today from one of its old interface.
            onRequestStart() {},
            onResponseData(_controller, chunk) {
              chunks.push(chunk);
            },
            onResponseEnd() {
              try {
                const { result } = JSON.parse(Buffer.concat(chunks).toString()) as Answer;
                resolve(result);
              } catch (error) {
                reject(error as Error);
              }
            },
            onResponseError(_controller, error) {
              reject(error);
            },
          },
        );
      }),
  );
