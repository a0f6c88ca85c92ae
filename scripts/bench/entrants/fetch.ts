import { type Answer, byHand, type Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) =>
  byHand(async (method, path, body) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { "Api-Key": apiKey, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer;
  });
