import type { Answer } from "./answer.ts";
import { byHand } from "./byHand.ts";
import type { Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) =>
  byHand(async (method, path, body) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { "Api-Key": apiKey, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const { result } = (await response.json()) as Answer;
    return result;
  });
