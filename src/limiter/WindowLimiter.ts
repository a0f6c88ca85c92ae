import type { Acquisition, Limiter, Observation } from "../transport/limiter.ts";
import type { Counter } from "./counter.ts";
import { outOfTime, type QuotaId, Quotas, type QuotaTable } from "./Quotas.ts";
import { wait } from "./wait.ts";

/** Keeps calls below a quota per campaign and operation, with counts of this process or of a store. */
export class WindowLimiter implements Limiter {
  readonly #counter: Counter;
  readonly #quotas: Quotas;

  constructor(counter: Counter, quotas?: QuotaTable) {
    this.#counter = counter;
    this.#quotas = new Quotas(counter, quotas);
  }

  async acquire({ signal, msLeft, ...id }: Pick<Acquisition, "signal" | "msLeft"> & QuotaId): Promise<void> {
    const endsAt = performance.now() + msLeft;
    for (;;) {
      signal.throwIfAborted();
      const waitMs = await this.#take(id, signal);
      if (waitMs <= 0) return;
      // Waiting in vain would only delay the error.
      if (performance.now() + waitMs > endsAt) throw outOfTime();
      await wait(waitMs, signal);
    }
  }

  observe(observation: Observation): void {
    this.#quotas.observe(observation);
  }

  /** Takes a call from the quota; otherwise returns how many milliseconds to wait before trying again. */
  async #take(id: QuotaId, signal: AbortSignal): Promise<number> {
    const waitMs = this.#quotas.waitMs(id);
    if (waitMs > 0) return waitMs;
    const undo = this.#quotas.take(id);
    try {
      const fullFor = await this.#count(id, signal);
      if (fullFor > 0) undo();
      return fullFor;
    } catch (error) {
      undo();
      throw error;
    }
  }

  /** Counts a call in each window it may arrive in; otherwise returns how many milliseconds one of them stays full. */
  async #count(id: QuotaId, signal: AbortSignal): Promise<number> {
    const { names, limit, lifeMs, endsIn, counted } = this.#quotas.windows(id);
    const giveBack = (count: number): void => {
      for (const name of names.slice(0, count)) void this.#counter.giveBack(name, lifeMs);
    };
    for (const [place, name] of names.entries()) {
      if (await this.#counter.take(name, limit, lifeMs)) continue;
      giveBack(place);
      // Should it have ended meanwhile, the next one is tried.
      return Math.max(endsIn(place), 1);
    }
    // The call ended while a slow store was counting it: it is not made and must not count.
    if (signal.aborted) giveBack(names.length);
    signal.throwIfAborted();
    counted();
    return 0;
  }
}
