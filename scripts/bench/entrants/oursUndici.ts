import { createClient } from "yandex-market-orders";
import { undiciTransport } from "yandex-market-orders/undici";
import type { Open } from "./entrant.ts";
import { oursCalls } from "./oursCalls.ts";

export const open: Open = ({ baseUrl, apiKey }) =>
  oursCalls(createClient({ baseUrl, apiKey, transport: undiciTransport() }));
