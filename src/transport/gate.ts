import type { Lifetime } from "./lifetime.ts";

interface Waiting {
  readonly limit: number;
  readonly admit: () => void;
  admitted: boolean;
}

/** Frees a place. */
export type Leave = () => void;

interface Room {
  inside: number;
  readonly waiting: Waiting[];
}

/**
 * Lets no more calls in at once than their limit, first come, first served. Ours, because a waiting call must be able
 * to leave the queue at once and without a trace, which the small libraries (p-limit, p-queue) do not offer.
 */
export class Gate {
  readonly #rooms = new Map<string, Room>();

  /**
   * Gives the function that frees the place: at once where there is one, most often, or when its turn has come; nothing
   * when `maxQueue` wait already.
   */
  enter(
    key: string,
    { limit, maxQueue }: { readonly limit: number; readonly maxQueue: number },
    lifetime: Lifetime,
  ): Leave | Promise<Leave> | undefined {
    const room = this.#rooms.get(key) ?? { inside: 0, waiting: [] };
    if (room.inside === 0) this.#rooms.set(key, room);
    const leave = (): void => {
      room.inside -= 1;
      this.#admit(key, room);
    };
    if (room.inside < limit && room.waiting.length === 0) {
      room.inside += 1;
      return leave;
    }
    if (room.waiting.length >= maxQueue) return undefined;
    return this.#wait(key, room, { limit, lifetime, leave });
  }

  async #wait(
    key: string,
    room: Room,
    { limit, lifetime, leave }: { readonly limit: number; readonly lifetime: Lifetime; readonly leave: Leave },
  ): Promise<Leave> {
    let admit = (): void => undefined;
    const place = new Promise<void>((resolve) => {
      admit = resolve;
    });
    const waiting: Waiting = { limit, admit, admitted: false };
    room.waiting.push(waiting);
    try {
      await lifetime.race(place);
      return leave;
    } catch (error) {
      if (waiting.admitted) leave();
      else {
        room.waiting.splice(room.waiting.indexOf(waiting), 1);
        // The next one may have a higher limit.
        this.#admit(key, room);
      }
      throw error;
    }
  }

  #admit(key: string, room: Room): void {
    for (let next = room.waiting[0]; next && room.inside < next.limit; next = room.waiting[0]) {
      room.waiting.shift();
      room.inside += 1;
      next.admitted = true;
      next.admit();
    }
    if (room.inside === 0 && room.waiting.length === 0) this.#rooms.delete(key);
  }
}
