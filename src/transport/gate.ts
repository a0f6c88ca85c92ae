import type { Lifetime } from "./lifetime.ts";

interface Waiting {
  readonly limit: number;
  readonly admit: () => void;
}

/** Frees a place. */
export type Leave = () => void;

interface Room {
  inside: number;
  /** By numbers that rise: of a list of thousands each that leaves would move all that come after. */
  readonly waiting: Map<number, Waiting>;
  /** The lowest number that may be waiting. */
  first: number;
  /** How many have ever waited. */
  count: number;
  /** Called when no one is in it any more. */
  readonly close: () => void;
}

/** Who comes to which room: rooms of one name are apart by campaign. */
interface Entry {
  readonly name: string;
  readonly campaignId: number | bigint;
  readonly limit: number;
  readonly maxQueue: number;
  readonly lifetime: Lifetime;
}

function admitNext(room: Room): void {
  const { waiting } = room;
  for (; waiting.size > 0; room.first += 1) {
    const next = waiting.get(room.first);
    if (!next) continue;
    if (room.inside >= next.limit) return;
    waiting.delete(room.first);
    room.inside += 1;
    next.admit();
  }
  if (room.inside === 0) room.close();
}

async function wait(room: Room, { limit, lifetime }: Entry, leave: Leave): Promise<Leave> {
  const number = room.count;
  room.count += 1;
  const place = new Promise<void>((admit) => {
    room.waiting.set(number, { limit, admit });
  });
  // Out of the line at once: who aborts a call often makes the next one in the same breath. It leaves the place below.
  lifetime.whenOver(() => {
    if (room.waiting.delete(number)) room.inside += 1;
  });
  try {
    await lifetime.race(place);
    return leave;
  } catch (error) {
    leave();
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

  #roomOf({ name, campaignId }: Entry): Room {
    const rooms = this.#rooms.get(name) ?? new Map<number | bigint, Room>();
    const found = rooms.get(campaignId);
    if (found) return found;
    this.#rooms.set(name, rooms);
    const room: Room = { inside: 0, waiting: new Map(), first: 0, count: 0, close: () => rooms.delete(campaignId) };
    rooms.set(campaignId, room);
    return room;
  }

  /**
   * Gives the function that frees the place: at once where there is one, most often, or when its turn has come; nothing
   * when `maxQueue` wait already.
   */
  enter(entry: Entry): Leave | Promise<Leave> | undefined {
    const room = this.#roomOf(entry);
    const leave = (): void => {
      room.inside -= 1;
      admitNext(room);
    };
    if (room.inside < entry.limit && room.waiting.size === 0) {
      room.inside += 1;
      return leave;
    }
    if (room.waiting.size >= entry.maxQueue) return undefined;
    return wait(room, entry, leave);
  }
}
