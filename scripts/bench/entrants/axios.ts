import axios from "axios";
import type { Answer } from "./answer.ts";
import { byHand } from "./byHand.ts";
import type { Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const client = axios.create({ baseURL: baseUrl, headers: { "Api-Key": apiKey } });
  return byHand(async (method, url, data) => {
    const response = await client.request<Answer>({ method, url, data });
    return response.data.result;
  });
};
