import got from "got";
import type { Answer } from "./answer.ts";
import { byHand } from "./byHand.ts";
import type { Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const client = got.extend({ prefixUrl: baseUrl, headers: { "Api-Key": apiKey } });
  return byHand(async (method, path, json) => {
    // got's prefix must not end with a slash.
    const { result } = await client(path.slice(1), { method, json }).json<Answer>();
    return result;
  });
};
