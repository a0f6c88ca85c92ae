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
  /** Called when no one is in it any more. */
  readonly close: () => void;
}

/** Which room: rooms of one name are apart by campaign. */
interface Door {
  readonly name: string;
  readonly campaignId: number | bigint;
}

function admitNext(room: Room): void {
  for (let next = room.waiting[0]; next && room.inside < next.limit; next = room.waiting[0]) {
    room.waiting.shift();
    room.inside += 1;
    next.admitted = true;
    next.admit();
  }
  if (room.inside === 0 && room.waiting.length === 0) room.close();
}

async function wait(
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
      admitNext(room);
    }
    throw error;
  }
}

/**
 * Lets no more calls in at once than their limit, first come, first served. Ours, because a waiting call must be able
 * to leave the queue at once and without a trace, which the small libraries (p-limit, p-queue) do not offer.
 */
export class Gate {
  // Not by one key: to write it takes longer than to look twice. There are few names, so theirs stay.
  readonly #rooms = new Map<string, Map<number | bigint, Room>>();

  #behind({ name, campaignId }: Door): Room {
    const rooms = this.#rooms.get(name) ?? new Map<number | bigint, Room>();
    const found = rooms.get(campaignId);
    if (found) return found;
    this.#rooms.set(name, rooms);
    const room: Room = { inside: 0, waiting: [], close: () => rooms.delete(campaignId) };
    rooms.set(campaignId, room);
    return room;
  }

  /**
   * Gives the function that frees the place: at once where there is one, most often, or when its turn has come; nothing
   * when `maxQueue` wait already.
   */
  enter(
    door: Door,
    { limit, maxQueue }: { readonly limit: number; readonly maxQueue: number },
    lifetime: Lifetime,
  ): Leave | Promise<Leave> | undefined {
    const room = this.#behind(door);
    const leave = (): void => {
      room.inside -= 1;
      admitNext(room);
    };
    if (room.inside < limit && room.waiting.length === 0) {
      room.inside += 1;
      return leave;
    }
    if (room.waiting.length >= maxQueue) return undefined;
    return wait(room, { limit, lifetime, leave });
  }
}
