import { createClient } from "yandex-market-orders";
import { undiciTransport } from "yandex-market-orders/undici";
import type { Open } from "./entrant.ts";
import { oursOf } from "./ours.ts";

export const open: Open = (target) => oursOf(createClient({ ...target, transport: undiciTransport() }));
