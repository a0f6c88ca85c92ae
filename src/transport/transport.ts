import { attempted } from "./attempts.ts";
import type { Step } from "./call.ts";
import { authenticated } from "./credentials.ts";
import { exchange } from "./exchange.ts";
import { gated, lined } from "./gated.ts";
import { paced } from "./paced.ts";
import { timed } from "./timed.ts";

/** The road of every call, from the outside in: repeat, stand in line, keep the pace, take a place, keep the time, sign, exchange. */
export const transport: Step = attempted(lined(paced(gated(timed(authenticated(exchange))))));
