import ky from "ky";
import type { Answer } from "./answer.ts";
import { byHand } from "./byHand.ts";
import type { Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const client = ky.create({ prefixUrl: baseUrl, headers: { "Api-Key": apiKey } });
  return byHand(async (method, path, json) => {
    // ky's prefix must not end with a slash.
    const { result } = await client(path.slice(1), { method, json }).json<Answer>();
    return result;
  });
};
