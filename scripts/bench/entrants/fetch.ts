import { type Answer, byHand } from "./entrant.ts";

export const open = byHand(async (url, request) => {
  const response = await fetch(url, request);
  return (await response.json()) as Answer;
});
