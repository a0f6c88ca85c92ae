import { forEach, type Open } from "./entrant.ts";

/** What a check is compared with: the least that any client does with a body. */
export const open: Open<boolean> = () => forEach(() => (_order, body) => JSON.stringify(body) !== "");
