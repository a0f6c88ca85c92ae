import type { EntrantId } from "../entrants/entrants.ts";
import type { Child } from "./child.ts";
import type { Pins } from "./pins.ts";

/** What every part of the benchmark works with. */
export interface Bench {
  readonly quick: boolean;
  readonly pins: Pins;
  /** The compiled file of a program, an entrant or a validator. */
  readonly file: (name: string) => string;
  readonly server: Child;
  readonly baseUrl: string;
  /** The entrants, each in its own process, started on first use and kept until the end. */
  readonly client: (id: EntrantId) => Child;
}
