/** Where the key was met before; nothing the first time, when it is noted. */
export function earlier<Key, Place>(met: Map<Key, Place>, key: Key, place: Place): Place | undefined {
  const first = met.get(key);
  if (first === undefined) met.set(key, place);
  return first;
}
