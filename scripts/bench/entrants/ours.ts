import { createClient } from "yandex-market-orders";
import type { Open } from "./entrant.ts";
import { oursCalls } from "./oursCalls.ts";

export const open: Open = ({ baseUrl, apiKey }) => oursCalls(createClient({ baseUrl, apiKey }));
