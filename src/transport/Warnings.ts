import { fieldOf } from "../prototype.ts";
import { type Hooks, notify, type WarningEvent } from "./hooks.ts";

/** Without a hook a warning goes where the runtime shows those of Node itself. */
function show({ operation, rule, message, hint }: WarningEvent): void {
  const text = [`${operation}:`, message, hint].filter(Boolean).join(" ");
  const emitWarning: unknown = typeof process === "undefined" ? undefined : fieldOf(process, "emitWarning");
  if (typeof emitWarning === "function") process.emitWarning(text, { type: "YandexMarketOrdersWarning", code: rule });
  else console.warn(`${rule}: ${text}`);
}

/** Gives the warnings of a client and of those derived from it: to the hook, or else once per rule to be seen by people. */
export class Warnings {
  readonly #shown = new Set<string>();

  /** Gives a warning of a call. */
  give(hook: Hooks["warning"], event: WarningEvent): void {
    if (hook) notify(hook, () => event);
    else this.giveOnce(undefined, event);
  }

  /** Gives a warning about the client itself, at its first call. */
  giveOnce(hook: Hooks["warning"], event: WarningEvent): void {
    if (this.#shown.has(event.rule)) return;
    this.#shown.add(event.rule);
    notify(hook ?? show, () => event);
  }
}
