import { request } from "undici";
import { type Answer, byHand } from "./entrant.ts";

export const open = byHand(async (url, options) => {
  const response = await request(url, options);
  return (await response.body.json()) as Answer;
});
