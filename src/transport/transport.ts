import { attempted } from "./attempts.ts";
import type { Step } from "./call.ts";
import { authenticated } from "./credentials.ts";
import { exchange } from "./exchange.ts";
import { gated } from "./gated.ts";
import { paced } from "./paced.ts";
import { timed } from "./timed.ts";

/** The road of every call, from the outside in: repeat, wait for a place, keep the pace, keep the time, sign, exchange. */
export const transport: Step = attempted(gated(paced(timed(authenticated(exchange)))));
