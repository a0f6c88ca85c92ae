/** What there is help on: a command, or all of them. */
export type Topic = "all" | "check" | "cis" | "mock";
