/** The place where the key was first seen; if it is new, records this place and returns `undefined`. */
export function firstSeen<Key, Place>(seen: Map<Key, Place>, key: Key, place: Place): Place | undefined {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, place);
  return first;
}
