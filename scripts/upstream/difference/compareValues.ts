import type { Told } from "./Difference.ts";
import type { Shape, Values } from "../meaning/Shape.ts";
import type { Place } from "./Place.ts";

const list = (known: Iterable<string>): string[] =>
  [...known]
    .map((text) => JSON.parse(text) as unknown)
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
const whole = (values: Values | undefined): Told => (values ? list(values.known) : null);

/**
 * Compares lists of values. A new one is harmless even in a response: Market says that its lists grow. So is opening or
 * dropping a list there.
 */
export function compareValues({ values: ours }: Shape, { values: theirs }: Shape, place: Place): void {
  const toReaders = place.concerned === "readers";
  if (!ours || !theirs) {
    if (ours === theirs) return;
    const open = (ours ?? theirs)?.open === true;
    if (theirs) place.differ("enum", open ? "more" : "narrower", null, whole(theirs));
    else place.differ("enum", open || toReaders ? "more" : "wider", whole(ours), null);
    return;
  }
  if (ours.open !== theirs.open) {
    const change = theirs.open ? (toReaders ? "more" : "wider") : "narrower";
    place.differ("open", change, ours.open, theirs.open);
  }
  const gone = list([...ours.known].filter((value) => !theirs.known.has(value)));
  const come = list([...theirs.known].filter((value) => !ours.known.has(value)));
  if (gone.length > 0) place.differ("enum", theirs.open ? "more" : "narrower", gone, null);
  if (come.length > 0) place.differ("enum", "more", null, come);
}
